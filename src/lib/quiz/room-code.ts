/** Draws a whole number from 0 to below `below`, each as likely as the others. */
export type Draw = (below: number) => number;

/** 128 words of printers and editors, plain to say, to hear and to spell, none of them like another. */
export const CODE_WORDS: readonly string[] = (
	'ANGLE ARTIST ASCENT ATLAS AXIS BANNER BEARD BINDER BLANKET BLEED BLOCK BODKIN BOLD BORDER BRACKET ' +
	'BRASS BRUSH CAMERA CANVAS CAPTION CARBON CARET CHALK CHAPEL CHASE CICERO CLOTH COLUMN COMMA COMPOSE ' +
	'COPPER CRAYON CURSIVE DAGGER DASH DELETE DITTO DOUBLE DRAFT DRUM EDITION EMBLEM ENAMEL ENGRAVE ERRATA ' +
	'ETCHING FACTOR FILLET FINAL FOLIO FONT FOOTER FOUNDRY FRAME GALLEY GLYPH GRAVURE GUTTER HANGING HYPHEN ' +
	'IMPRINT INDENT INITIAL ITALIC KERN LACQUER LEADER LEAFLET LEDGER LINEN LITHO MARGIN MASTER MATRIX ' +
	'MEASURE MEZZO MINION MODERN NOTICE OCTAVO OFFSET PALLET PANEL PAPER PASTE PENCIL PICA PLATE POINT ' +
	'POSTER PRESS PRIMER PRINTER PROOF PUNCH QUARTO QUILL RECTO RELIEF ROLLER ROMAN ROTARY RULER SCRIPT ' +
	'SCROLL SERIF SHEET SIGNET SLUG SORTS SPINE STENCIL STYLE TABLOID TALLY TASSEL TEXT THUMB TINT TITLE ' +
	'TRAY TYPE VELLUM VERSO VOLUME WIDOW XYLO ZINC'
).split(' ');

const FIGURES = 7;

/** How many codes there are: 128 words by ten million numbers, so 1.28 × 10⁹. */
export const CODE_SPACE = CODE_WORDS.length * 10 ** FIGURES;

/** A code as it is stored and put into addresses, for instance “PICA4729135”. */
export function drawRoomCode(draw: Draw): string {
	const word = CODE_WORDS[draw(CODE_WORDS.length)] ?? '';
	return `${word}${String(draw(10 ** FIGURES)).padStart(FIGURES, '0')}`;
}

/** A code as it is read aloud and shown, for instance “PICA 472 9135”. */
export const formatRoomCode = (code: string): string =>
	code.replace(/^([A-Z]+)(\d{3})(\d{4})$/, '$1 $2 $3');

/**
 * What somebody typed, as a stored code; null where it can be none. Case, spaces, dots and dashes do not count,
 * and a letter O among the figures is taken for a nought, I and L for a one.
 */
export function parseRoomCode(text: string): string | null {
	const bare = text
		.slice(0, 60)
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^A-Z\d]/g, '');
	const word = CODE_WORDS.find(
		(one) => bare.startsWith(one) && bare.length === one.length + FIGURES
	);
	if (word === undefined) return null;
	const figures = bare.slice(word.length).replace(/O/g, '0').replace(/[IL]/g, '1');
	return /^\d+$/.test(figures) ? word + figures : null;
}
