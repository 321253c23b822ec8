/** What a lesson shows once it has been opened. */
export { default as Checking } from '#lib/components/learner/Checking.svelte';
export { default as Debriefing } from '#lib/components/learner/Debriefing.svelte';
export { default as Deciding } from '#lib/components/learner/Deciding.svelte';
export { default as Keeping } from '#lib/components/learner/Keeping.svelte';
export { default as Kept } from '#lib/components/learner/Kept.svelte';
export { default as Marking } from '#lib/components/learner/Marking.svelte';
export { default as Recalling } from '#lib/components/learner/Recalling.svelte';
export { default as Watching } from '#lib/components/learner/Watching.svelte';
