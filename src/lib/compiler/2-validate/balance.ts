import { PIECE_KINDS, type PieceKind } from '#lib/quiz/form.ts';
import { isSound } from '#lib/quiz/lesson.ts';
import type { Report } from '../diagnostics/report.ts';
import type { FindingsById } from './match-findings.ts';
import type { ReadPiece } from './pieces.ts';

/** How many pieces of each kind a form has, so that the forms can be compared. */
const WANTED: Readonly<Record<PieceKind, number>> = { fabricated: 2, sound: 1, mixed: 1 };

/** How many suspect sentences a form has, and how many sound ones. */
const OF_EACH = 10;

/** Reports a form whose pieces or sentences are not those that make it like the others. */
export function checkBalance(
	pieces: readonly ReadPiece[],
	findings: FindingsById,
	report: Report
): void {
	const areKindsRight = checkKinds(pieces, report);
	const tallies = pieces.map((piece) => tally(piece, findings));
	pieces.forEach((piece, index) => checkKind(piece, tallies[index], report));
	if (!areKindsRight || tallies.includes(undefined)) return;
	const suspect = tallies.reduce((sum, each) => sum + (each?.suspect ?? 0), 0);
	const sound = tallies.reduce((sum, each) => sum + (each?.sound ?? 0), 0);
	if (suspect === OF_EACH && sound === OF_EACH) return;
	report.add('form-balance', { start: 0, end: 0 }, { suspect, sound, each: OF_EACH });
}

/** Whether there are as many pieces of each kind as there should be. */
function checkKinds(pieces: readonly ReadPiece[], report: Report): boolean {
	const kinds = pieces.map(({ made }) => made);
	if (kinds.includes(undefined)) return false;
	const counts = PIECE_KINDS.map(
		(kind) => [kind, kinds.filter((each) => each === kind).length] as const
	);
	if (counts.every(([kind, count]) => count === WANTED[kind])) return true;
	const found = counts.map(([kind, count]) => `${count} ${kind}`).join(', ');
	report.add('form-pieces', pieces[0]?.place ?? { start: 0, end: 0 }, { found });
	return false;
}

interface Tally {
	readonly suspect: number;
	readonly sound: number;
}

/** Undefined where not every sentence has a verdict. */
function tally({ sentences, isDamaged }: ReadPiece, findings: FindingsById): Tally | undefined {
	const verdicts = sentences.map(({ id }) => findings.get(id ?? '')?.verdict);
	const known = verdicts.filter((verdict) => verdict !== undefined);
	if (isDamaged || known.length < verdicts.length) return undefined;
	const sound = known.filter(isSound).length;
	return { sound, suspect: known.length - sound };
}

const IS_LIKE: Readonly<Record<PieceKind, (tally: Tally) => boolean>> = {
	fabricated: ({ suspect, sound }) => suspect > sound,
	sound: ({ suspect }) => suspect === 0,
	mixed: ({ suspect, sound }) => suspect > 0 && sound > 0
};

function checkKind(
	{ id = '', place, made, sentences }: ReadPiece,
	tally: Tally | undefined,
	report: Report
): void {
	if (made === undefined || tally === undefined || sentences.length === 0) return;
	if (!IS_LIKE[made](tally)) report.add('piece-kind', place, { id, kind: made, ...tally });
}
