import { resolve } from '$app/paths';
import type { Outline } from '#lib/quiz/outline.ts';

/** What the address of a file is made from. */
export interface FileAddress {
	readonly kind: Outline['kind'];
	readonly slug: string;
}

/** The file that follows in the course. */
export interface NextFile extends FileAddress {
	readonly title: string;
	readonly minutes: number;
}

/** Where a file of the course is worked. */
export function fileHref({ kind, slug }: FileAddress): string {
	if (kind === 'board') return resolve('/boards/[slug]', { slug });
	if (kind === 'form') return resolve('/reads/[slug]', { slug });
	return resolve('/lessons/[slug]', { slug });
}

/** Where a file's findings stand on a page of their own. */
export function proofHref({ kind, slug }: FileAddress): string {
	if (kind === 'board') return resolve('/boards/[slug]/proof', { slug });
	if (kind === 'form') return resolve('/reads/[slug]/proof', { slug });
	return resolve('/lessons/[slug]/proof', { slug });
}

/** Where a file stands as a sheet to print. */
export function worksheetHref({ kind, slug }: FileAddress): string {
	if (kind === 'board') return resolve('/boards/[slug]/worksheet', { slug });
	if (kind === 'form') return resolve('/reads/[slug]/worksheet', { slug });
	return resolve('/lessons/[slug]/worksheet', { slug });
}
