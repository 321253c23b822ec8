import { json } from '@sveltejs/kit';
import { drawName, typedName } from '#lib/quiz/drawn-name.ts';
import { nameBody } from '#lib/server/rooms/bodies.ts';
import { REFUSALS } from '#lib/server/rooms/refusals.ts';
import { draw } from '#lib/server/rooms/secrets.ts';
import type { RequestHandler } from './$types';
import { asLearner, readBody, stored, tooMany } from '../../access.ts';

/** A new name costs as much as so many answers: names stand on the projector. */
const COST = 10;

export const POST: RequestHandler = async ({ params, cookies, request }) => {
	const { service, room, seat } = await asLearner({ params, cookies });
	const { name: typed } = await readBody(request, nameBody);
	if (typed !== null && room.fold.setup.naming !== 'typed')
		return json({ message: 'In this room names are drawn.' }, { status: 403 });
	if (!service.answering.take(seat.id, COST))
		return tooMany('That was many names. Try again in a minute.');
	const [taken] = await stored(() =>
		room.submit([
			({ isTaken }) => {
				const isOthers = (name: string) =>
					name.toLowerCase() !== seat.name.toLowerCase() && isTaken(name);
				const name = typed === null ? drawName(draw, isTaken) : typedName(typed, isOthers);
				return name === null || name === seat.name
					? 'changes nothing'
					: { key: null, event: { type: 'learner.renamed', seat: seat.id, name } };
			}
		])
	);
	if (taken?.is === 'refused' && taken.why !== 'changes nothing')
		return json({ message: REFUSALS[taken.why] }, { status: 409 });
	if (typed !== null && typedName(typed, () => false) === null)
		return json({ message: 'A name needs a letter or a figure.' }, { status: 400 });
	return json({ name: room.fold.seats.get(seat.id)?.name });
};
