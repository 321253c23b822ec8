/** What a board shows once it has been opened. */
export { default as BoardDebriefing } from '#lib/components/board/BoardDebriefing.svelte';
export { default as BoardExample } from '#lib/components/board/BoardExample.svelte';
export { default as Tying } from '#lib/components/board/Tying.svelte';
export { default as KeepLines } from '#lib/components/learner/KeepLines.svelte';
export { default as Kept } from '#lib/components/learner/Kept.svelte';
export { default as Recalling } from '#lib/components/learner/Recalling.svelte';
