import { outcomeSheet } from '#lib/quiz/outcome-sheet.ts';
import { roomReport } from '../../../room-report.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id, report } = await roomReport(event);
	return { id, sheet: outcomeSheet(report) };
};
