/** What a form shows once it has been opened. */
export { default as Judging } from '#lib/components/form/Judging.svelte';
export { default as Marking } from '#lib/components/learner/Marking.svelte';
export { default as Recalling } from '#lib/components/learner/Recalling.svelte';
