import { roomReport } from '../../room-report.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id, techniques, report, record } = await roomReport(event);
	return { id, title: record.title, techniques, report };
};
