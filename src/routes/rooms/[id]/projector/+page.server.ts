import { hostPage } from '../../host-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const page = await hostPage(event);
	event.locals.isWall = true;
	return page;
};
