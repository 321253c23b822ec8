import { formatRoomCode } from '#lib/quiz/room-code.ts';
import { newSecret } from '#lib/server/rooms/secrets.ts';
import type { Actions, PageServerLoad } from './$types';
import { openRooms } from '../../rooms/access.ts';
import { findByCode, takeSeat } from '../take-seat.ts';

export const load: PageServerLoad = async ({ params, getClientAddress }) => {
	const found = await findByCode(await openRooms(), params.code, getClientAddress);
	return found.room === undefined
		? { problem: found.problem, token: newSecret() }
		: {
				title: found.room.fold.title,
				code: formatRoomCode(found.code),
				token: newSecret()
			};
};

export const actions: Actions = { default: (event) => takeSeat(event, event.params.code) };
