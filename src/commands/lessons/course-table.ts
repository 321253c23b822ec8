import type { Course } from '#lib/quiz/course.ts';
import { formatTable } from '../table.ts';
import { markedFiles } from './graded-sentences.ts';
import { compatibleShares, percent, soundShares, together } from './sound-share.ts';

/** The lessons and forms of a course with the share of sound sentences, then the boards. */
export function courseTable(course: Course): string {
	const marked = aligned([
		['slug', 'title', 'minutes', 'passages', 'sentences', 'sound'],
		...markedRows(course)
	]);
	if (course.boards.length === 0) return marked;
	const heads = ['slug', 'title', 'minutes', 'rows', 'pairs', 'compatible'];
	return `${marked}\n\n${aligned([heads, ...boardRows(course)])}`;
}

function markedRows(course: Course): readonly (readonly string[])[] {
	const files = markedFiles(course);
	const shares = soundShares(course);
	const all = together(shares);
	const minutes = files.reduce((sum, file) => sum + file.minutes, 0);
	const passages = files.reduce((sum, file) => sum + file.passages, 0);
	return [
		...files.map(({ slug, title, ...file }, at) => {
			const share = shares[at] ?? all;
			return [
				slug,
				title,
				...[file.minutes, file.passages, share.whole].map(String),
				percent(share)
			];
		}),
		[
			'together',
			files.length === 1 ? '1 file' : `${files.length} files`,
			...[minutes, passages, all.whole].map(String),
			percent(all)
		]
	];
}

function boardRows(course: Course): readonly (readonly string[])[] {
	const shares = compatibleShares(course);
	return course.boards.map(({ board: { slug, title, minutes, rows } }, at) => {
		const share = shares[at] ?? together([]);
		return [slug, title, ...[minutes, rows.length, share.whole].map(String), percent(share)];
	});
}

/** The first two columns to the left. */
function aligned(rows: readonly (readonly string[])[]): string {
	const width = Math.max(...rows.map(([slug = '']) => slug.length));
	return formatTable(
		rows.map(([slug = '', title = '', ...figures]) => [
			`${slug.padEnd(width)}  ${title}`,
			...figures
		])
	);
}
