import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { RequestHandler } from './$types';
import { asHost, stored } from '../../access.ts';

/** A form's button: SvelteKit refuses it from other sites. */
export const POST: RequestHandler = async (event) => {
	const { service, room } = await asHost(event);
	await stored(() => service.remove(room));
	redirect(303, `${resolve('/rooms/new')}?deleted=yes`);
};
