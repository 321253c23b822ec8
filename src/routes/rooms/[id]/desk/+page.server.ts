import { hostPage } from '../../host-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => hostPage(event);
