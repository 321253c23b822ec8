import { resolve } from '$app/paths';
import type { FetchStanding } from '#lib/player/standing.svelte.ts';
import { fetchJson } from './fetch-json.ts';

/** Fetches from this site what the pages about a learner's own work set beside it. */
export const fetchStanding: FetchStanding = {
	findings: (slug, passage) =>
		fetchJson(resolve('/lessons/[slug]/key/[part].json', { slug, part: `${passage}.findings` })),
	text: (slug, passage) =>
		fetchJson(resolve('/lessons/[slug]/key/[part].json', { slug, part: `${passage}.text` })),
	board: (slug) => fetchJson(resolve('/boards/[slug]/key/[part].json', { slug, part: 'findings' }))
};
