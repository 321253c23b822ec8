import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** What each layer may import: other layers of src/lib, and npm or SvelteKit by the start of the name. */
const MAY_IMPORT: Readonly<Record<string, { layers: string[]; others: RegExp }>> = {
	quiz: { layers: [], others: /^$/ },
	compiler: {
		layers: ['quiz'],
		others: /^(unified|remark|rehype|mdast|hast|unist|micromark|vfile|yaml|valibot)/
	},
	machines: { layers: ['quiz'], others: /^xstate$/ },
	progress: { layers: ['quiz'], others: /^(idb|valibot)$/ },
	components: { layers: ['machines', 'quiz'], others: /^svelte(\/|$)/ },
	server: { layers: ['compiler', 'machines', 'quiz'], others: /./ },
	player: {
		layers: ['components', 'progress', 'machines', 'quiz'],
		others: /^(svelte(\/|$)|ts-fsrs$)/
	},
	exports: { layers: ['quiz'], others: /^ical-generator$/ },
	routes: {
		layers: ['player', 'server', 'exports', 'progress', 'components', 'machines', 'quiz'],
		others: /^(\$app\/|@sveltejs\/kit$|svelte(\/|$)|valibot$)/
	}
};

interface SourceFile {
	/** Below src, with slashes. */
	readonly path: string;
	readonly text: string;
}

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;
const isTest = (path: string) => /\.(test|test-\w+)\.ts$/.test(path);

const layerOf = (path: string) => /^(?:lib\/)?([\w-]+)\//.exec(path)?.[1] ?? '';

function violationsIn({ path, text }: SourceFile): string[] {
	const layer = layerOf(path);
	const rule = MAY_IMPORT[layer];
	if (rule === undefined) return [];
	return [...text.matchAll(IMPORT)].flatMap(([, name = '']) => {
		const across = /^#lib\/([\w-]+)\/.+\.(ts|svelte)$/.exec(name)?.[1];
		if (name.startsWith('.')) {
			const isOut = layer !== 'routes' && name.startsWith('../../');
			return isOut ? [`${path}: ${name} climbs out of its folder`] : [];
		}
		if (name.startsWith('#')) {
			if (across === undefined) return [`${path}: ${name} is no #lib/<layer>/<file>`];
			return across === layer || rule.layers.includes(across)
				? []
				: [`${path}: ${layer} may not import ${across}`];
		}
		return rule.others.test(name) ? [] : [`${path}: ${layer} may not import ${name}`];
	});
}

const filesBelow = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]
	);

const sources = filesBelow(SRC)
	.filter((file) => /\.(ts|svelte)$/.test(file))
	.map((file) => ({
		path: relative(SRC, file).replaceAll('\\', '/'),
		text: readFileSync(file, 'utf8')
	}));

describe('the import rule', () => {
	it('holds in every file that is no test', () => {
		expect(sources.filter(({ path }) => !isTest(path)).flatMap(violationsIn)).toEqual([]);
	});

	it('covers every folder of src/lib', () => {
		const folders = readdirSync(join(SRC, 'lib'));
		expect(folders.filter((folder) => MAY_IMPORT[folder] === undefined)).toEqual([]);
	});

	it.each([
		['lib/quiz/planted.ts', `import * as v from 'valibot';`],
		['lib/quiz/planted.ts', `import { x } from '#lib/machines/learner.ts';`],
		['lib/components/learner/Planted.svelte', `import { page } from '$app/state';`],
		['lib/components/Planted.svelte', `import { openLog } from '#lib/progress/log.ts';`],
		['lib/progress/planted.ts', `import { foldLesson } from '#lib/machines/learner.ts';`],
		['lib/machines/planted.ts', `export { x } from '../../server/lessons.ts';`],
		['lib/server/planted.ts', `const x = await import('#lib/components/X.svelte');`],
		['routes/+page.ts', `import { parse } from '#lib/compiler/compile-lesson.ts';`],
		['lib/player/planted.ts', `import { x } from '#lib/quiz';`]
	])('is seen to fail on a planted violation in %s', (path, text) => {
		expect(violationsIn({ path, text })).toHaveLength(1);
	});

	it('has no barrels', () => {
		expect(sources.filter(({ path }) => /(^|\/)index\.ts$/.test(path))).toEqual([]);
	});
});

describe('the module', () => {
	it('names no place on the machine that it was built on', () => {
		const all = ['lessons', 'static', 'tests'].flatMap((folder) =>
			filesBelow(join(SRC, '..', folder))
		);
		const told = [...all.filter((file) => /\.(md|ya?ml|ts|js|json|txt)$/.test(file))]
			.map((file) => ({ path: file, text: readFileSync(file, 'utf8') }))
			.concat(sources)
			.filter(({ text }) => new RegExp(`\\.\\./sh${'ared'}|/wo${'rk'}/`).test(text));
		expect(told.map(({ path }) => path)).toEqual([]);
	});
});
