import type { CourseFile } from '#lib/compiler/course-file.ts';
import type {
	CompiledBoard,
	CompiledForm,
	CompiledLesson,
	Course,
	RetrievalQuestion
} from '#lib/quiz/course.ts';
import type { Finding, Passage, Sentence, Source, Technique } from '#lib/quiz/lesson.ts';
import type { RoutePlan } from '#lib/quiz/route-plan.ts';
import { checkContent } from '../src/commands/lessons/content-check.ts';
import type { Rule } from '../src/commands/lessons/violation.ts';

/** A sentence with its finding, as tests plan it. */
export interface PlannedSentence extends Sentence {
	readonly finding: Finding;
}

/** The parts of a small course; what is left out is empty. */
export interface Plan {
	readonly lessons?: readonly CompiledLesson[];
	readonly boards?: readonly CompiledBoard[];
	readonly forms?: readonly CompiledForm[];
	/** Explanations. */
	readonly retrieval?: readonly string[];
	/** Lines on what a route is for. */
	readonly routes?: readonly string[];
	readonly techniques?: readonly Technique[];
	readonly sources?: readonly Source[];
	/** Rows of claims.yaml; `confidence` is added. */
	readonly claims?: readonly object[];
	readonly living?: object;
}

/** What is broken, as “place what”, in a course of which only this rule is looked at. */
export function broken(rule: Rule, plan: Plan): readonly string[] {
	const { course, files } = courseOf(plan);
	return checkContent(course, files, { isWhole: true })
		.filter((violation) => violation.rule === rule)
		.map(({ file, line, what }) => `${file}:${line} ${what}`);
}

/** A course in memory, and files in which its sentences and findings have a line. */
export function courseOf(plan: Plan): {
	readonly course: Course;
	readonly files: readonly CourseFile[];
} {
	const { lessons = [], boards = [], forms = [], techniques = [], sources = [] } = plan;
	const course: Course = {
		lessons,
		boards,
		forms,
		retrieval: (plan.retrieval ?? []).map(questionOf),
		routes: (plan.routes ?? []).map(routeOf),
		techniques,
		sources,
		specimens: ['fox', 'hare'].map((id) => ({
			id,
			title: id,
			label: 'A page.',
			about: '',
			writtenByUs: null
		}))
	};
	const files = [
		...lessons.map(({ lesson, key }) => ({
			path: `lessons/${lesson.slug}/lesson.md`,
			text: `---\n${Object.keys({ ...key.findings, ...lesson.example.findings })
				.map((id) => `:s[…]{#${id}}\n:::finding{#${id} verdict=…}\n`)
				.join('')}`
		})),
		{ path: 'lessons/techniques.yaml', text: listOf(techniques) },
		{ path: 'lessons/sources.yaml', text: listOf(sources) },
		...(plan.claims === undefined
			? []
			: [
					{
						path: 'lessons/claims.yaml',
						text: JSON.stringify(plan.claims.map((row) => ({ confidence: 'high', ...row })))
					}
				]),
		...(plan.living === undefined
			? []
			: [{ path: 'lessons/living-people.yaml', text: JSON.stringify(plan.living) }])
	];
	return { course, files };
}

function listOf(entries: readonly { readonly id: string }[]): string {
	return `# A catalogue.\n${entries.map(({ id }) => `- id: ${id}\n`).join('')}`;
}

export function findingOf(finding: Partial<Finding>): Finding {
	return {
		verdict: 'supported',
		note: '',
		explanation: '',
		techniques: [],
		sources: [],
		claims: [],
		...finding
	};
}

export const sentenceOf = (id: string, finding: Partial<Finding>): PlannedSentence => ({
	id,
	text: 'It is.',
	isAfterCut: false,
	finding: findingOf(finding)
});

interface LessonPlan {
	readonly slug?: string;
	readonly reasons?: readonly string[];
	readonly intro?: string;
	readonly passageIntro?: string;
	readonly sentences?: readonly PlannedSentence[];
	readonly example?: readonly PlannedSentence[];
	/** What cards say. */
	readonly cards?: readonly string[];
	readonly cardSources?: readonly string[];
}

export function lessonOf(plan: LessonPlan): CompiledLesson {
	const { slug = '01-a', sentences = [], example = [], cardSources = [] } = plan;
	return {
		lesson: {
			slug,
			number: Number(slug.slice(0, 2)),
			title: slug,
			minutes: 10,
			blurb: '',
			intro: plan.intro ?? '',
			contentNote: '',
			reasons: plan.reasons ?? [],
			recall: [],
			example: {
				passage: passageOf('ex', '', example),
				findings: findingsOf(example),
				reasoning: ''
			},
			passages: [passageOf('p', plan.passageIntro ?? '', sentences)],
			wayRound: [],
			keep: { checkWhen: '', trustWhen: '' }
		},
		key: {
			recall: {},
			checks: {
				p: (plan.cards ?? []).map((says) => ({
					kind: 'the-record',
					sentences: [],
					strength: 'weak',
					title: '',
					date: '',
					says,
					onThis: '',
					sources: cardSources
				}))
			},
			findings: findingsOf(sentences)
		}
	};
}

export function formOf({
	sentences
}: {
	readonly sentences: readonly PlannedSentence[];
}): CompiledForm {
	return {
		form: {
			slug: '09-form',
			number: 9,
			form: 'A',
			title: 'Form',
			minutes: 5,
			blurb: '',
			intro: '',
			reasons: [],
			pieces: [passageOf('piece', '', sentences)],
			opensAfterDays: null
		},
		key: { kinds: {}, findings: findingsOf(sentences) }
	};
}

interface BoardPlan {
	readonly text?: string;
	readonly rowIntro?: string;
	readonly explanation?: string;
	readonly claims?: readonly number[];
	readonly says?: string;
	readonly sources?: readonly string[];
	readonly recordClaims?: readonly number[];
}

/** A board with one row, “row”, of two cells, x on the fox and y on the hare. */
export function boardOf(plan: BoardPlan): CompiledBoard {
	const { text = 'It is.', explanation = '', claims = [], says = '' } = plan;
	const { sources = [], recordClaims = [] } = plan;
	const cells = [
		{ id: 'x', specimen: 'fox', text },
		{ id: 'y', specimen: 'hare', text: 'It was.' }
	];
	return {
		board: {
			slug: '04-board',
			number: 4,
			title: 'Board',
			minutes: 10,
			blurb: '',
			columns: ['fox', 'hare'],
			intro: '',
			contentNote: '',
			recall: [],
			example: {
				row: { id: 'ex', title: '', intro: '', cells: [] },
				pairs: {},
				record: { note: '', says: '', sources: [], claims: [] },
				reasoning: ''
			},
			rows: [{ id: 'row', title: '', intro: plan.rowIntro ?? '', cells }],
			wayRound: [],
			keep: { checkWhen: '', trustWhen: '' }
		},
		key: {
			recall: {},
			pairs: { 'x:y': { verdict: 'compatible', note: '', explanation, claims } },
			records: { row: { note: '', says, sources, claims: recordClaims } }
		}
	};
}

export const techniqueOf = (id: string): Technique => ({
	id,
	name: id,
	oneLine: '',
	checkWhen: '',
	trustWhen: ''
});

export const sourceOf = (id: string, entry: Partial<Source>): Source => ({
	id,
	title: id,
	publisher: 'People',
	date: '1985',
	seen: 'opening',
	...entry
});

function passageOf(id: string, intro: string, planned: readonly PlannedSentence[]): Passage {
	const sentences = planned.map(({ id, text, isAfterCut }) => ({ id, text, isAfterCut }));
	return { id, title: id, specimen: 'fox', intro, sentences, beside: [] };
}

const findingsOf = (planned: readonly PlannedSentence[]) =>
	Object.fromEntries(planned.map(({ id, finding }) => [id, finding]));

const questionOf = (explanation: string): RetrievalQuestion => ({
	technique: 'hearsay',
	question: { id: 'q', question: '', choices: [] },
	answer: { answer: 0, explanation }
});

const routeOf = (leftOut: string): RoutePlan => ({
	minutes: 15,
	title: '',
	blurb: '',
	steps: [],
	leftOut
});
