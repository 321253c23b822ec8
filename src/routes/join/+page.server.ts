import { newSecret } from '#lib/server/rooms/secrets.ts';
import type { Actions, PageServerLoad } from './$types';
import { takeSeat } from './take-seat.ts';

export const load: PageServerLoad = () => ({ token: newSecret() });

export const actions: Actions = { default: (event) => takeSeat(event) };
