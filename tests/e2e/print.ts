import type { Page } from '@playwright/test';

/** How many A4 pages the page prints on. */
export async function pagesOf(page: Page): Promise<number> {
	const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
