import { resolve } from '$app/paths';
import type { Course } from '#lib/quiz/course.ts';
import { courseFiles } from '#lib/server/lessons.ts';
import { reachable } from '#lib/server/reachable.ts';
import { squareOf } from '#lib/server/square.ts';
import { asHost, type Asking } from './access.ts';

/** What every page of the teacher's starts from. */
export async function hostPage(asking: Asking & { readonly url: URL }) {
	const { service, room, secret } = await asHost(asking);
	const { id, code, expiresAt } = room.head;
	const { fold } = room;
	const outside = reachable(asking.url);
	const joinUrl = new URL(resolve('/join/[code]', { code }), outside).href;
	return {
		id,
		view: fold.view(code),
		marks: fold.marks(),
		seats: [...fold.seats.values()].map((seat) => fold.row(seat)),
		agenda: service.rooms.agenda(room),
		expiresAt,
		/** What a phone opens. */
		square: squareOf(joinUrl),
		joinAddress: new URL(resolve('/join'), outside).href.replace(/^https?:\/\//, ''),
		/** Opens the room on another device; after the hash sign, so that it reaches no server's log. */
		hostUrl: `${new URL(resolve('/rooms/[id]/host', { id }), outside).href}#${secret}`,
		more: moreFiles(service.rooms.course)
	};
}

/** What can be added to a room that runs. */
const moreFiles = (course: Course) =>
	courseFiles(course).map(({ slug, title, number, kind }) => ({ slug, title, number, kind }));
