import { seededChance } from '#lib/quiz/chance.ts';
import { classReport } from '#lib/quiz/class-report.ts';
import { classRecord } from '#lib/server/rooms/class-record.ts';
import { asHost, type Asking } from './access.ts';

/** A room's record and the report of it, for its teacher; the same record gives the same intervals. */
export async function roomReport(asking: Asking) {
	const { service, room } = await asHost(asking);
	const agenda = service.rooms.agenda(room);
	const record = classRecord(service.rooms.course, room.fold, agenda.stops);
	return {
		id: room.head.id,
		techniques: agenda.techniques,
		record,
		report: classReport(record, seededChance(record.openedAt))
	};
}
