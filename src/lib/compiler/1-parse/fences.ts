import { LineIndex, type Place } from '../diagnostics/place.ts';

/** A line of three or more colons: with words after them it opens a block, without it closes one. */
export interface Fence {
	readonly kind: 'opening' | 'closing';
	readonly place: Place;
	/** What stands after the colons. */
	readonly header: Place;
	/** Where the next line begins. */
	readonly after: number;
}

/**
 * Every line of colons from an offset on, in order. A line with one or two colons opens a block too
 * where the name of one follows: it is a slip, and the block's end would otherwise be blamed.
 */
export function findFences(text: string, from: number, names: readonly string[]): readonly Fence[] {
	const slip = `:{1,2}(?=(?:${names.join('|')})(?:\\{[^\\n]*)?[ \\t]*$)`;
	const pattern = new RegExp(`^( {0,3}(?::{3,}|${slip}))([^\\n]*)$`, 'gm');
	pattern.lastIndex = from;
	const fences: Fence[] = [];
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		const [line, colons = '', rest = ''] = match;
		const end = match.index + line.trimEnd().length;
		fences.push({
			kind: rest.trim() === '' ? 'closing' : 'opening',
			place: { start: match.index + line.indexOf(':'), end },
			header: { start: match.index + colons.length, end },
			after: Math.min(text.length, match.index + line.length + 1)
		});
	}
	return fences;
}

export interface FencedBlock {
	readonly opening: Fence;
	readonly body: Place;
	/** Where the line after the block begins. */
	readonly end: number;
}

export type FenceFault =
	| { readonly kind: 'unclosed' | 'nested'; readonly fence: Fence; readonly line: number }
	| { readonly kind: 'stray'; readonly fence: Fence };

export interface PairedFences {
	readonly blocks: readonly FencedBlock[];
	readonly faults: readonly FenceFault[];
}

/**
 * Pairs openings with closings. Blocks do not nest, so an opening within a block either says that
 * the block's end is missing, or, where all pairs would be complete, that one was put into another.
 */
export function pairFences(text: string, fences: readonly Fence[]): PairedFences {
	const lines = new LineIndex(text);
	return isNested(fences) ? pairNested(fences, lines) : pairFlat(text, fences, lines);
}

function isNested(fences: readonly Fence[]): boolean {
	let depth = 0;
	let deepest = 0;
	for (const { kind } of fences) {
		depth += kind === 'opening' ? 1 : -1;
		deepest = Math.max(deepest, depth);
		if (depth < 0) return false;
	}
	return depth === 0 && deepest > 1;
}

function pairFlat(text: string, fences: readonly Fence[], lines: LineIndex): PairedFences {
	const blocks: FencedBlock[] = [];
	const faults: FenceFault[] = [];
	let open: Fence | undefined;
	const close = (bodyEnd: number, end: number) => {
		if (open === undefined) return;
		blocks.push({
			opening: open,
			body: { start: open.after, end: Math.max(open.after, bodyEnd) },
			end
		});
	};
	const unclosed = (end: number) => {
		if (open === undefined) return;
		faults.push({ kind: 'unclosed', fence: open, line: lines.lineAt(open.place.start) });
		close(end, end);
	};
	for (const fence of fences) {
		if (fence.kind === 'opening') {
			unclosed(fence.place.start);
			open = fence;
		} else if (open === undefined) {
			faults.push({ kind: 'stray', fence });
		} else {
			close(fence.place.start, fence.after);
			open = undefined;
		}
	}
	unclosed(text.length);
	return { blocks, faults };
}

function pairNested(fences: readonly Fence[], lines: LineIndex): PairedFences {
	const blocks: FencedBlock[] = [];
	const faults: FenceFault[] = [];
	const open: Fence[] = [];
	/** Where the text before the first block within it ends: what follows would be read once for each depth. */
	const bodyEnds = new Map<Fence, number>();
	for (const fence of fences) {
		const outer = open.at(-1);
		if (fence.kind === 'opening') {
			if (outer !== undefined && !bodyEnds.has(outer)) {
				bodyEnds.set(outer, fence.place.start);
				faults.push({ kind: 'nested', fence, line: lines.lineAt(outer.place.start) });
			}
			open.push(fence);
		} else if (outer !== undefined) {
			open.pop();
			const body = { start: outer.after, end: bodyEnds.get(outer) ?? fence.place.start };
			blocks.push({ opening: outer, body, end: fence.after });
		}
	}
	return { blocks: blocks.sort((a, b) => a.opening.after - b.opening.after), faults };
}
