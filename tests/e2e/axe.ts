import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const builder = createRequire(import.meta.resolve('@axe-core/playwright'));
const AXE = readFileSync(builder.resolve('axe-core/axe.min.js'), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All rules by day; by night those that colour can break. */
export async function findNothing(page: Page, where: string) {
	await page.emulateMedia({ colorScheme: 'light' });
	await told(page, `${where} by day`, (axe) => axe.withTags(RULES));
	await page.emulateMedia({ colorScheme: 'dark' });
	await told(page, `${where} by night`, (axe) =>
		axe.withRules(['color-contrast', 'link-in-text-block'])
	);
}

/** A colour on its way, as in a drawer that opens, is not yet the one that is read. */
const stillness = () =>
	Promise.allSettled(
		document
			.getAnimations()
			// The one that keeps a second tap away changes nothing that is seen.
			.filter((one) => !(one instanceof CSSAnimation && one.animationName === 'settle'))
			.map(({ finished }) => finished)
	).then(() => undefined);

async function told(page: Page, where: string, choose: (axe: AxeBuilder) => AxeBuilder) {
	await page.evaluate(stillness);
	// The builder would bring 1.3 MB of source twice for each look; half a megabyte, once in a document, is
	// enough. No page here has frames, which is all that the slow mode adds.
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
	const axe = new AxeBuilder({ page, axeSource: ';' })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] });
	const { violations } = await choose(axe).analyze();
	const found = violations.map(
		({ id, nodes }) => `${where}: ${id} ${nodes.map((n) => n.target).join(', ')}`
	);
	expect.soft(found).toEqual([]);
}
