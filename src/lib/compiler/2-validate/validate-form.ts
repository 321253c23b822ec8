import type { Root } from 'mdast';
import type { Draft } from '../1-parse/parse-file.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Report } from '../diagnostics/report.ts';
import { checkBalance } from './balance.ts';
import { readFindings } from './findings.ts';
import { readFormFrontMatter, type FormFrontMatter } from './front-matter.ts';
import { IdRegister } from './ids.ts';
import { matchFindings, type FindingsById } from './match-findings.ts';
import { MentionedIds } from './mentioned-ids.ts';
import { checkPieceSize, readPiece, type ReadPiece } from './pieces.ts';
import { checkSlug } from './slug.ts';

/** A form whose parts have been read and brought together. */
export interface ValidatedForm {
	readonly slug: string;
	readonly front: FormFrontMatter | undefined;
	readonly intro: Root;
	readonly pieces: readonly ReadPiece[];
	readonly findings: FindingsById;
}

/** Phase 2 of a form: what it means. */
export function validateForm(
	draft: Draft,
	slug: string,
	catalogues: Catalogues,
	report: Report
): ValidatedForm {
	checkSlug(slug, report);
	const ids = new IdRegister(report, 'own');
	const { frontMatter } = draft;
	const front = frontMatter && readFormFrontMatter(frontMatter, slug, catalogues, report);
	const pieces = draft.quoting.map((block) => readPiece(block, catalogues, ids, report));
	const mentioned = new MentionedIds(report.text, ids);
	const found = readFindings(draft, catalogues, report);
	const findings = matchFindings(pieces, found, mentioned, report);
	for (const piece of pieces) {
		if (!piece.isDamaged) checkPieceSize(piece, report);
	}
	checkBalance(pieces, findings, report);
	return { slug, front, intro: draft.intro, pieces, findings };
}
