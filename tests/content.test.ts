import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compileCourse } from '#lib/compiler/compile-course.ts';
import type { CourseFile } from '#lib/compiler/course-file.ts';
import type { Finding } from '#lib/quiz/lesson.ts';
import { checkContent } from '../src/commands/lessons/content-check.ts';
import { CourseText } from '../src/commands/lessons/course-text.ts';
import { givesWordsTo, givesWordsToSomebody } from '../src/commands/lessons/given-words.ts';
import { gradeOf, readingLevel } from '../src/commands/lessons/reading-level.ts';
import { hardestParagraphs } from '../src/commands/lessons/reading-levels.ts';
import { formatViolation, type Rule } from '../src/commands/lessons/violation.ts';
import {
	boardOf,
	courseOf,
	findingOf,
	formOf,
	lessonOf,
	sentenceOf,
	sourceOf,
	techniqueOf,
	type Plan,
	type PlannedSentence
} from './content-course.test-kit.ts';

const ROOT = join(import.meta.dirname, '..');
const LESSONS = join(ROOT, 'lessons');

const courseFiles = (): readonly CourseFile[] =>
	readdirSync(LESSONS, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(?:md|yaml)$/.test(path))
		.map((path) => ({
			path: `lessons/${path.replaceAll('\\', '/')}`,
			bytes: readFileSync(join(LESSONS, path))
		}));

describe('the course', () => {
	const files = courseFiles();
	const { course, diagnostics } = compileCourse(files);

	test('keeps every rule of its content', () => {
		expect(diagnostics).toEqual([]);
		expect(checkContent(course, files, { isWhole: true }).map(formatViolation)).toEqual([]);
	});
});

/** What is broken, as “rule: what”, in a course of which only this rule is looked at. */
function broken(rule: Rule, plan: Plan): readonly string[] {
	const { course, files } = courseOf(plan);
	return checkContent(course, files, { isWhole: true })
		.filter((violation) => violation.rule === rule)
		.map(({ file, line, what }) => `${file}:${line} ${what}`);
}

describe('at least half of the sentences to mark are sound', () => {
	const sound = sentenceOf('a', { verdict: 'opinion' });
	const bad = sentenceOf('b', { verdict: 'uncheckable' });

	test('over lessons and forms together', () => {
		const lessons = [lessonOf({ sentences: [bad] })];
		const forms = [formOf({ sentences: [sound] })];
		expect(broken('sound-share', { lessons, forms })).toEqual([]);
	});

	test('and one more is seen', () => {
		const lessons = [lessonOf({ sentences: [bad, sentenceOf('c', { verdict: 'no-record' })] })];
		const forms = [formOf({ sentences: [sound] })];
		expect(broken('sound-share', { lessons, forms })).toEqual([
			'lessons/:1 Of the 3 sentences to mark only 1 are sound, 33 %.'
		]);
	});

	test('the example does not help', () => {
		const lessons = [lessonOf({ sentences: [bad], example: [sound] })];
		expect(broken('sound-share', { lessons })).toHaveLength(1);
	});
});

describe('each technique is practised in three files', () => {
	const uses = (id: string) => sentenceOf(id, { verdict: 'no-record', techniques: ['hearsay'] });
	const techniques = [techniqueOf('hearsay')];
	const two = [
		lessonOf({ slug: '01-a', sentences: [uses('a')] }),
		lessonOf({ slug: '02-b', sentences: [uses('b'), uses('b2')] })
	];

	test('of which some may be forms', () => {
		const forms = [formOf({ sentences: [uses('c')] })];
		expect(broken('technique-practice', { techniques, lessons: two, forms })).toEqual([]);
	});

	test('and a third that has it in the example only does not count', () => {
		const third = lessonOf({ slug: '03-c', example: [uses('c')] });
		expect(broken('technique-practice', { techniques, lessons: [...two, third] })).toEqual([
			'lessons/techniques.yaml:2 “hearsay” is practised in 2 of the files (01-a, 02-b).'
		]);
	});
});

describe('whoever marks a sentence rightly can say why', () => {
	const told = sentenceOf('a', { techniques: ['hearsay', 'bare-quote'] });
	const why = (reasons: readonly string[], sentences: readonly PlannedSentence[] = [told]) =>
		broken('offered-reasons', { lessons: [lessonOf({ reasons, sentences })] });

	test('with one of the reasons that the lesson offers', () => {
		expect(why(['bare-number', 'bare-quote'])).toEqual([]);
	});

	test('and a lesson that offers none of them is seen', () => {
		expect(why(['bare-number'])).toEqual([
			'lessons/01-a/lesson.md:3 The finding of a names hearsay, bare-quote, and the lesson offers none of them as a reason.'
		]);
	});

	test('a sound sentence needs none, and neither do the example and a form', () => {
		expect(why(['bare-number'], [sentenceOf('b', {})])).toEqual([]);
		const lessons = [lessonOf({ reasons: ['bare-number'], example: [told] })];
		expect(broken('offered-reasons', { lessons, forms: [formOf({ sentences: [told] })] })).toEqual(
			[]
		);
	});
});

const HARD =
	'Considerable institutional deliberation invariably necessitates comprehensive documentation.';

describe('our words read at grade 8 or below', () => {
	test.each<[string, Plan]>([
		['an introduction', { lessons: [lessonOf({ intro: `<p>${HARD}</p>` })] }],
		['a card', { lessons: [lessonOf({ cards: [HARD] })] }],
		[
			'a finding in a form',
			{ forms: [formOf({ sentences: [sentenceOf('a', { explanation: `<p>${HARD}</p>` })] })] }
		],
		['a pair', { boards: [boardOf({ explanation: HARD })] }],
		['a record', { boards: [boardOf({ says: HARD })] }],
		['a technique', { techniques: [{ ...techniqueOf('hearsay'), oneLine: HARD }] }],
		['the bank', { retrieval: [HARD] }],
		['a route', { routes: [HARD] }]
	])('%s that does not is seen', (_, plan) => {
		expect(broken('reading-level', plan)).toEqual([
			expect.stringMatching(/^lessons\/\S+:1 Our words in this file read at grade \d\d/)
		]);
	});

	test('the hardest paragraphs are named with their places', () => {
		const text = `${HARD} ${HARD} ${HARD}`;
		const found = sentenceOf('a', { explanation: `<p>It is.</p><p>${text}</p>` });
		const { course, files } = courseOf({ lessons: [lessonOf({ sentences: [found] })] });
		expect(hardestParagraphs(course, new CourseText(files))).toMatchObject([
			{ path: 'lessons/01-a/lesson.md', line: 3, what: 'finding of a', text }
		]);
	});

	test('what a specimen says is not ours', () => {
		const sentences = [{ ...sentenceOf('a', {}), text: HARD }];
		const quoting = lessonOf({ intro: `<p>The page says: “${HARD}”</p>`, sentences });
		expect(broken('reading-level', { lessons: [quoting] })).toEqual([]);
	});
});

describe('the reading level', () => {
	test('is the published one for the published counts of the platypus sentence', () => {
		const platypus =
			'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
		expect(readingLevel(platypus)).toMatchObject({ words: 13, sentences: 1 });
		expect(gradeOf({ words: 13, sentences: 1, syllables: 24 })).toBeCloseTo(11.3, 1);
	});

	test('counts the syllables of common words', () => {
		expect(readingLevel('The cat sat on the mat.')).toEqual({
			words: 6,
			sentences: 1,
			syllables: 6,
			grade: gradeOf({ words: 6, sentences: 1, syllables: 6 })
		});
		expect(readingLevel('A secret interview, reported by nobody.').syllables).toBe(13);
	});

	test.each<[string, string, number, number]>([
		['a heading and a paragraph', 'What to do\nRead it. Mark it.', 7, 3],
		['initials and titles', 'Roy L. Dennis met Dr. Fox. He left.', 8, 2],
		['an ellipsis within a sentence', 'It is late … and we go.', 6, 1],
		['a number, a date and a compound', 'On 14 October 2,006 well-known cats sat.', 7, 1],
		['a short quotation, which is ours', 'He is “not at home” here.', 6, 1],
		['a long one, which counts as a word', 'She said: “I was not at home.” We looked.', 5, 2],
		['nothing but quotations', '“I was not at home.” “You were there all day.”', 0, 0]
	])('counts %s', (_, text, words, sentences) => {
		expect(readingLevel(text)).toMatchObject({ words, sentences });
	});

	test('is not changed by blocks being told apart or joined with line breaks', () => {
		const block = fc.constantFrom('A fox', 'It ran.', 'Who? We.', '“So it was said then.”', '');
		fc.assert(
			fc.property(fc.array(block), (blocks) => {
				expect(readingLevel(blocks)).toEqual(readingLevel(blocks.join('\n')));
			})
		);
	});

	test('adds up over blocks, so that no sentence runs from one into the next', () => {
		const block = fc.constantFrom('A fox', 'It ran. and', 'Who? We', 'the “end', 'Dr.');
		fc.assert(
			fc.property(fc.array(block), fc.array(block), (first, second) => {
				const [a, b] = [readingLevel(first), readingLevel(second)];
				expect(readingLevel([...first, ...second])).toMatchObject({
					words: a.words + b.words,
					sentences: a.sentences + b.sentences,
					syllables: a.syllables + b.syllables
				});
			})
		);
	});
});

describe('each source that is cited has a publisher and a date', () => {
	const citing = [lessonOf({ sentences: [sentenceOf('a', { sources: ['S1'] })] })];

	test.each(['18 March 1985', '2025/10 in its address', 'date not noted', 'no date given'])(
		'such as “%s”',
		(date) => {
			const sources = [sourceOf('S1', { date })];
			expect(broken('source-entry', { lessons: citing, sources })).toEqual([]);
		}
	);

	test.each([
		[{ date: 'spring' }, 'no date: “spring” has no year'],
		[{ date: '12345' }, 'no date: “12345” has no year'],
		[{ publisher: 'unknown' }, 'no publisher'],
		[{ publisher: '–' }, 'no publisher']
	])('and %o is seen', (entry, fault) => {
		const sources = [sourceOf('S1', entry), sourceOf('S2', entry)];
		expect(broken('source-entry', { lessons: citing, sources })).toEqual([
			`lessons/sources.yaml:2 Source S1 is cited and has ${fault}.`
		]);
	});

	test('on a card and in the record of a board too', () => {
		const sources = [sourceOf('S1', { date: '?' }), sourceOf('S2', { date: '?' })];
		const lessons = [lessonOf({ cards: ['Short.'], cardSources: ['S1'] })];
		const boards = [boardOf({ sources: ['S2'] })];
		expect(broken('source-entry', { lessons, boards, sources })).toHaveLength(2);
	});
});

describe('findings agree with the rows that they cite', () => {
	const claims = [
		{ row: 1, specimen: 'fox', begins: 'A fox ran', verdict: 'supported', sources: ['S1'] },
		{ row: 2, specimen: 'fox', begins: 'It sang', verdict: 'no-record', sources: [] },
		{ row: 3, specimen: 'hare', begins: 'A hare sat', verdict: 'supported', sources: ['S2'] }
	];
	const found = (text: string, finding: Parameters<typeof findingOf>[0]) => ({
		claims,
		lessons: [lessonOf({ sentences: [{ ...sentenceOf('a', finding), text }] })]
	});

	test.each<[string, Plan]>([
		['the same', found('A fox ran home.', { claims: [1], sources: ['S9', 'S1'] })],
		['a sentence cut short', found('A fox', { claims: [1], sources: ['S1'] })],
		[
			'the article’s own silence',
			found('It sang.', { verdict: 'no-record', claims: [2], sources: ['article-fox'] })
		],
		['an opinion without a row', found('Lovely.', { verdict: 'opinion', sources: ['S9'] })]
	])('%s', (_, plan) => {
		expect(broken('claims', plan)).toEqual([]);
	});

	test.each<[string, Plan, string]>([
		[
			'a row that is not there',
			found('A fox ran.', { claims: [7], sources: ['S1'] }),
			'a cites row 7, and lessons/claims.yaml has none of this number.'
		],
		[
			'a row on another article',
			found('A hare sat.', { claims: [3], sources: ['S2'] }),
			'a cites row 3, which is on “hare” and not on “fox”.'
		],
		[
			'a row on another sentence',
			found('It slept.', { claims: [1], sources: ['S1'] }),
			'The finding of a cites row 1, and the sentence is another one.'
		],
		[
			'another verdict',
			found('A fox ran.', { verdict: 'opinion', claims: [1], sources: ['S1'] }),
			'The finding of a says “opinion”; row 1 says “supported”.'
		],
		[
			'other sources',
			found('A fox ran.', { claims: [1], sources: ['S2', 'article-fox'] }),
			'The finding of a cites no source that row 1 rests on (S1).'
		]
	])('%s is seen', (_, plan, what) => {
		expect(broken('claims', plan)).toEqual([`lessons/01-a/lesson.md:3 ${what}`]);
	});

	test('in an example too', () => {
		const example = [{ ...sentenceOf('a', { claims: [7] }), text: 'A fox ran.' }];
		expect(broken('claims', { claims, lessons: [lessonOf({ example })] })).toHaveLength(1);
	});

	test.each<[string, Parameters<typeof boardOf>[0], string | undefined]>([
		['a pair with a row for each cell', { claims: [1, 3] }, undefined],
		['a pair without one', { claims: [1] }, 'The pair x:y cites no row on “hare”.'],
		[
			'a pair with a row that is not there',
			{ claims: [1, 3, 9] },
			'The pair x:y cites row 9, and lessons/claims.yaml has none of this number.'
		],
		['a record on its rows', { recordClaims: [3], sources: ['S2'] }, undefined],
		[
			'a record beside its rows',
			{ recordClaims: [3], sources: ['S1'] },
			'The record for row cites no source that row 3 rests on (S2).'
		]
	])('on a board: %s', (_, plan, what) => {
		const seen = broken('claims', { claims, boards: [boardOf({ claims: [1, 3], ...plan })] });
		expect(seen.map((line) => line.replace(/^\S+ /, ''))).toEqual(what === undefined ? [] : [what]);
	});

	describe('where the sheet says more than its sources show', () => {
		const weaker = (verdict: Finding['verdict']): Plan => ({
			claims: [
				{ ...claims[0], verdict: 'contradicted', graded: 'no-record', because: 'Who saw it?' }
			],
			lessons: [
				lessonOf({
					sentences: [
						{ ...sentenceOf('a', { verdict, claims: [1], sources: ['S1'] }), text: 'A fox ran.' }
					]
				})
			]
		});

		test('a finding says less', () => {
			expect(broken('claims', weaker('no-record'))).toEqual([]);
		});

		test('and a finding that says as much is seen', () => {
			expect(broken('claims', weaker('contradicted'))).toEqual([
				'lessons/01-a/lesson.md:3 The finding of a says “contradicted”; row 1 says “no-record”.'
			]);
		});
	});

	test.each<[string, object]>([
		['is there twice', { ...claims[0] }],
		[
			'no other verdict has less',
			{ ...claims[0], row: 9, graded: 'no-record', because: 'Who saw it?' }
		],
		[
			'“graded” and “because” go together',
			{ ...claims[0], row: 9, verdict: 'contradicted', graded: 'no-record' }
		],
		['Invalid type', { ...claims[0], row: 9, verdict: 'contradicted', graded: 'supported' }],
		['Invalid type', { ...claims[0], row: '1' }],
		['at most 6 words', { ...claims[0], row: 9, begins: 'one two three four five six seven' }]
	])('and of a row that breaks the file’s form it is said: %s', (what, row) => {
		expect(broken('claims-file', { claims: [...claims, row] })).toEqual([
			expect.stringContaining(what)
		]);
	});
});

describe('words of living people are labelled', () => {
	const living = { people: [{ name: 'Ada Fox', named: ['Ada Fox', 'Fox', 'the singer'] }] };
	const intro = '<p>Where Fox speaks, you read what the article claims.</p>';
	const explanation = '<p>We found no interview with these words.</p>';
	const said = (text: string, parts: { intro?: string; explanation?: string } = {}) => ({
		living,
		lessons: [
			lessonOf({
				passageIntro: parts.intro ?? '',
				sentences: [
					{
						...sentenceOf('a', { verdict: 'no-record', explanation: parts.explanation ?? 'So.' }),
						text
					}
				]
			})
		]
	});

	test('on the screen and in the finding', () => {
		expect(
			broken('living-words', said('“I am tired of it,” Fox said.', { intro, explanation }))
		).toEqual([]);
	});

	test('and one or the other missing is seen', () => {
		const text = 'Fox has admitted that she was tired.';
		expect(broken('living-words', said(text, { explanation }))).toEqual([
			'lessons/01-a/lesson.md:2 01-a/a gives words to Ada Fox, and nothing on the screen says that they are the article’s claim.'
		]);
		expect(broken('living-words', said(text, { intro }))).toEqual([
			'lessons/01-a/lesson.md:2 01-a/a gives words to Ada Fox, and the finding does not say so.'
		]);
	});

	test.each([
		['You read what the article claims she said.', 0],
		['Words in quotation marks are what the article gives to Fox.', 0],
		['We found no interview with these words.', 0],
		['“She” is Fox.', 1],
		['The article gives no date.', 1],
		['The headline beside it is real.', 1]
	])('“%s” on the screen leaves %i unlabelled', (label, count) => {
		const plan = said('Fox said so.', { intro: `<p>${label}</p>`, explanation });
		expect(broken('living-words', plan)).toHaveLength(count);
	});

	test('a finding may cite the record that has them instead', () => {
		const supported = sentenceOf('a', { verdict: 'supported', sources: ['S1'] });
		const sentences = [{ ...supported, text: 'Fox told the paper: “I am tired.”' }];
		const lesson = lessonOf({ passageIntro: intro, sentences });
		expect(broken('living-words', { living, lessons: [lesson] })).toEqual([]);
	});

	test('a cell of a board is looked at in the same way', () => {
		const text = '“I am so tired of it,” the singer said.';
		expect(broken('living-words', { living, boards: [boardOf({ text })] })).toHaveLength(2);
		const labelled = boardOf({ text, rowIntro: intro, explanation });
		expect(broken('living-words', { living, boards: [labelled] })).toEqual([]);
	});

	test('where “she” speaks next to the name, somebody has to say who it is', () => {
		const plan = said('She once told a friend that it was over.', { intro: '<p>On Ada Fox.</p>' });
		const place = '01-a/a';
		expect(broken('living-words', plan)).toEqual([
			`lessons/01-a/lesson.md:2 In ${place} “he” or “she” speaks, and a living person is named close by.`
		]);
		const somebodyElse = { ...living, 'somebody-else': [{ place, speaker: 'her aunt' }] };
		expect(broken('living-words', { ...plan, living: somebodyElse })).toEqual([]);
		const hers = { people: [{ name: 'Ada Fox', named: ['Ada Fox'], speaks: [place] }] };
		expect(broken('living-words', { ...plan, living: hers })).toHaveLength(2);
	});

	test('a place or an entry that leads nowhere is seen', () => {
		const lost = { ...living, 'somebody-else': [{ place: '01-a/gone', speaker: 'her aunt' }] };
		expect(broken('living-people-file', { living: lost })).toEqual([
			expect.stringContaining('No lesson has a sentence or cell “01-a/gone”.')
		]);
		expect(
			broken('living-people-file', { living: { people: [{ name: 'Ada Fox' }] } })
		).toHaveLength(1);
	});
});

describe('a sentence gives words to somebody', () => {
	test.each([
		['“It is over now,” Fox said.', true],
		['Fox reportedly once told a friend that it was over.', true],
		['“Over,” said Fox.', true],
		['According to Fox, it was over.', true],
		['Fox’s shocking last confession stuns the town.', true],
		['“It is over now, and so is', false],
		['“Ada was not Fox at all,” said another insider.', false],
		['The director claimed Fox could not sing.', false],
		['Fox won a prize, and her friend said so.', false],
		['Fox played Ann "Birdie" Hare.', false],
		['The Foxglove said that it was over.', false]
	])('%s %s', (sentence, isGiven) => {
		expect(givesWordsTo(['Fox'], sentence)).toBe(isGiven);
	});

	test('also where only “he” or “she” stands for the name', () => {
		expect(givesWordsToSomebody('He once told her, "Just go."')).toBe(true);
		expect(givesWordsToSomebody('A friend wrote: “She said it to all of us.”')).toBe(false);
		expect(givesWordsToSomebody('She won a prize.')).toBe(false);
	});
});

describe('npm run lessons', () => {
	function run(...args: readonly string[]) {
		const script = join(ROOT, 'src/commands/lessons.ts');
		const { status, stdout } = spawnSync(process.execPath, [script, ...args], {
			cwd: ROOT,
			encoding: 'utf8'
		});
		return { status, stdout };
	}

	function copyOfLessons(): string {
		const folder = mkdtempSync(join(tmpdir(), 'content-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		cpSync(LESSONS, folder, { recursive: true });
		return folder;
	}

	test('prints the figures and ends well where no rule is broken', () => {
		const { status, stdout } = run('--hard');
		expect(stdout).toMatch(/^together .* \d\d %$/m);
		expect(stdout).toMatch(/^hearsay .* \d+$/m);
		expect(stdout).toMatch(/^techniques\.yaml .* \d\.\d$/m);
		expect(stdout).toContain('date not noted: S7');
		expect(stdout).toContain('The hardest paragraphs');
		expect(status).toBe(0);
	});

	test('names a broken rule with its place, and ends badly', () => {
		const folder = copyOfLessons();
		const path = join(folder, 'claims.yaml');
		const rows = readFileSync(path, 'utf8');
		writeFileSync(path, rows.replace('verdict: supported', 'verdict: contradicted'));
		const { status, stdout } = run(folder);
		expect(stdout).toMatch(/^lessons\/\S+\/lesson\.md:\d+ {2}claims\n {2}The finding of /m);
		expect(status).toBe(1);
	});

	test('waits with the rules for the whole course until it compiles', () => {
		const folder = copyOfLessons();
		writeFileSync(join(folder, '02-who-says-so/lesson.md'), 'A fox.');
		const { status, stdout } = run(folder);
		expect(stdout).not.toContain('technique-practice');
		expect(stdout).toContain('looked at once everything compiles');
		expect(status).toBe(1);
	});
});
