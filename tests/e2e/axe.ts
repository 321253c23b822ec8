import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All rules by day; by night those that colour can break. Nothing moves, so that no colour is on its way. */
export async function findNothing(page: Page, where: string) {
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await told(page, `${where} by day`, (axe) => axe.withTags(RULES));
	await page.emulateMedia({ colorScheme: 'dark' });
	await told(page, `${where} by night`, (axe) =>
		axe.withRules(['color-contrast', 'link-in-text-block'])
	);
}

async function told(page: Page, where: string, choose: (axe: AxeBuilder) => AxeBuilder) {
	// Half a megabyte of script: once in a document is enough. No page here has frames, which is all
	// that the slow mode adds.
	const isThere = await page.evaluate(() => 'axe' in globalThis);
	const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] });
	const { violations } = await choose(axe).analyze();
	const found = violations.map(
		({ id, nodes }) => `${where}: ${id} ${nodes.map((n) => n.target).join(', ')}`
	);
	expect.soft(found).toEqual([]);
}
