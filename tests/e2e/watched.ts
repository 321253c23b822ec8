import { expect, test as base } from '@playwright/test';

/** Every page of a test is watched: it asks no one else for anything, breaks no policy and throws nothing. */
export const test = base.extend<{ watch: undefined }>({
	watch: [
		async ({ context, baseURL }, use) => {
			const foreign: string[] = [];
			const said: string[] = [];
			context.on('request', (request) => {
				if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url()))
					foreign.push(request.url());
			});
			context.on('console', (message) => {
				// A test that cuts a request off, or asks for a page that is not there, makes the browser say so.
				if (/net::ERR_FAILED/.test(message.text())) return;
				if (message.location().url.endsWith('/no-such-page')) return;
				if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
			});
			context.on('weberror', (error) => said.push(String(error.error())));
			await use(undefined);
			expect({ foreign, said }).toEqual({ foreign: [], said: [] });
		},
		{ auto: true }
	]
});

export { expect };
