import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ProseBlock } from '../1-parse/parse-file.ts';
import type { Report } from '../diagnostics/report.ts';

/** Reports a block without words. */
export function checkBody(block: ProseBlock, what: string, report: Report): void {
	const isBlank = report.text.slice(block.body.start, block.body.end).trim() === '';
	if (isBlank) report.add('body-empty', block.place, { what });
}

/** Whether nodes hold any words. */
export function hasWords(nodes: Nodes[]): boolean {
	return toString(nodes).trim() !== '';
}
