import type { Course } from '#lib/quiz/course.ts';
import type { Finding, Passage, Sentence } from '#lib/quiz/lesson.ts';

/** A sentence of a passage, or of a worked example, with the editor’s finding on it. */
export interface GradedSentence {
	readonly sentence: Sentence;
	readonly passage: Passage;
	readonly finding: Finding;
}

/** A lesson or a form as far as its sentences go. */
export interface MarkedFile {
	readonly path: string;
	readonly slug: string;
	readonly number: number;
	readonly title: string;
	readonly minutes: number;
	/** How many, ways round included, the example not. */
	readonly passages: number;
	/** Ways round included. */
	readonly toMark: readonly GradedSentence[];
	/** The editor marks these up herself. */
	readonly example: readonly GradedSentence[];
}

/** The lessons and forms of a course, by number. */
export function markedFiles({ lessons, forms }: Course): readonly MarkedFile[] {
	const files: readonly MarkedFile[] = [
		...lessons.map(({ lesson, key }) => ({
			...partsOf('lesson.md', lesson, [...lesson.passages, ...lesson.wayRound], key.findings),
			example: graded([lesson.example.passage], lesson.example.findings)
		})),
		...forms.map(({ form, key }) => ({
			...partsOf('form.md', form, form.pieces, key.findings),
			example: []
		}))
	];
	return files.toSorted((a, b) => a.number - b.number);
}

function partsOf(
	name: string,
	{ slug, number, title, minutes }: Pick<MarkedFile, 'slug' | 'number' | 'title' | 'minutes'>,
	passages: readonly Passage[],
	findings: Readonly<Record<string, Finding>>
) {
	const path = `lessons/${slug}/${name}`;
	const toMark = graded(passages, findings);
	return { path, slug, number, title, minutes, passages: passages.length, toMark };
}

function graded(
	passages: readonly Passage[],
	findings: Readonly<Record<string, Finding>>
): readonly GradedSentence[] {
	return passages.flatMap((passage) =>
		passage.sentences.flatMap((sentence) => {
			const finding = findings[sentence.id];
			return finding === undefined ? [] : [{ sentence, passage, finding }];
		})
	);
}
