import type { Source, Specimen, Technique } from '#lib/quiz/lesson.ts';
import { checkText } from './1-parse/check-text.ts';
import type { Fields } from './1-parse/fields.ts';
import { normaliseText, readableText, type CourseFile } from './course-file.ts';
import { parseEntries } from './1-parse/yaml.ts';
import { readSource, readSpecimen, readTechnique } from './3-build/catalogue-entries.ts';
import { IdRegister } from './2-validate/ids.ts';
import type { Catalogue, Catalogues } from './catalogues.ts';
import type { Diagnostic } from './diagnostic.ts';
import { Report } from './diagnostics/report.ts';

export interface CompiledCatalogues {
	readonly catalogues: Catalogues;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles techniques.yaml, sources.yaml and specimens.yaml, wherever they stand among the files,
 * and says everything that is wrong with them; never throws.
 */
export function compileCatalogues(files: readonly CourseFile[]): CompiledCatalogues {
	const techniques = compile<Technique>(files, 'techniques.yaml', 'technique', readTechnique);
	const sources = compile<Source>(files, 'sources.yaml', 'source', readSource);
	const specimens = compile<Specimen>(files, 'specimens.yaml', 'specimen', readSpecimen);
	return {
		catalogues: {
			techniques: techniques.catalogue,
			sources: sources.catalogue,
			specimens: specimens.catalogue
		},
		diagnostics: [techniques, sources, specimens].flatMap(({ diagnostics }) => diagnostics)
	};
}

interface CompiledCatalogue<Entry> {
	readonly catalogue: Catalogue<Entry>;
	readonly diagnostics: readonly Diagnostic[];
}

const UNREADABLE = { entries: [], ids: undefined };

function compile<Entry>(
	files: readonly CourseFile[],
	name: string,
	kind: string,
	read: (id: string, fields: Fields, report: Report) => Entry
): CompiledCatalogue<Entry> {
	const file = files.find(({ path }) => path.split('/').at(-1) === name);
	if (file === undefined) {
		const report = new Report(`lessons/${name}`, '');
		report.add('catalogue-missing', { start: 0, end: 0 }, { file: name });
		return { catalogue: UNREADABLE, diagnostics: report.diagnostics() };
	}
	const report = new Report(file.path, normaliseText(readableText(file)));
	const parsed = checkText(file, report)
		? parseEntries({ owner: kind, first: 'id' }, report)
		: undefined;
	if (parsed === undefined) {
		return { catalogue: UNREADABLE, diagnostics: report.diagnostics() };
	}
	if (parsed.length === 0) report.add('catalogue-empty', { start: 0, end: 0 }, {});
	const register = new IdRegister(report, 'catalogue');
	const taken = parsed.map((fields) => register.take(fields, `This ${kind}`)?.value);
	const entries = parsed.map((fields, index) => read(taken[index] ?? '', fields, report));
	const ids = new Set(taken.filter((id) => id !== undefined));
	const isComplete = ids.size === parsed.length && parsed.length > 0;
	return {
		catalogue: {
			entries: entries.filter((_, index) => taken[index] !== undefined),
			ids: isComplete ? ids : undefined
		},
		diagnostics: report.diagnostics()
	};
}
