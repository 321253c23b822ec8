import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['.svelte-kit', 'build', 'node_modules', 'test-results', 'data'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'no-restricted-exports': 'off'
		}
	},
	{
		// Components also run outside SvelteKit: their links come as props, resolved by the routes.
		files: ['src/lib/components/**', 'src/lib/player/**'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		// Addresses of files are resolved in routes/addresses.ts, where the rule cannot follow them.
		files: ['src/routes/**'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }] }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		}
	}
);
