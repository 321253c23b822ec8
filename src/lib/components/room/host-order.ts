import type { HostEvent, Matter } from '#lib/quiz/room.ts';

/** What a teacher's screen asks of the room; of a further file the server knows the stops. */
export type HostOrder =
	| Exclude<HostEvent, { readonly type: 'matter.added' }>
	| { readonly type: 'matter.added'; readonly matter: Matter };

/** Sends an order. What comes of it comes back over the stream. */
export type Steer = (order: HostOrder) => void;
