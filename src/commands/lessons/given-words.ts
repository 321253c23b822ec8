/** Long enough to be somebody’s words and no nickname or doubted word. */
const WORDS_OF_A_QUOTATION = 3;

const SAYS =
	'(?:sa(?:id|ys|ying)|t(?:old|ells)|call(?:ed|s)|recall(?:ed|s)|admit(?:s|ted)|confess(?:ed|es)|reveal(?:ed|s)|claim(?:ed|s)|insist(?:ed|s)|wrote|writes|joke[ds]|explain(?:ed|s)|remember(?:ed|s)|remark(?:ed|s)|ask(?:ed|s)|whisper(?:ed|s)|confide[ds]|add(?:ed|s)|described?|describes|shared?|quipped|stated|declared|denie[ds]|agree[ds]|vow(?:ed|s)|br(?:oke|eaks|oken) (?:his|her|their) silence|open(?:ed|s) up)';
const WORDS = '(?:confessions?|revelations?|words|interviews?|admissions?|statements?|quotes?)';
/** “has”, “later”, “reportedly”, “once”: up to four words between a speaker and the verb. */
const BETWEEN = "(?:[\\p{L}’'-]+\\s+){0,4}?";
/** Stands for what was quoted. */
const QUOTED = '\ue000';

/** Whether a sentence gives words to a person who is called by one of these names. */
export function givesWordsTo(names: readonly string[], sentence: string): boolean {
	const outside = setAside(sentence);
	return names.some((name) => {
		const who = `(?<![\\p{L}])${escape(name)}`;
		const isNamed = new RegExp(`${who}(?![\\p{L}])`, 'u').test(outside.text);
		if (!isNamed) return false;
		return (
			outside.hasQuotation ||
			new RegExp(`${who}(?![\\p{L}’'])\\s+${BETWEEN}${SAYS}(?![\\p{L}])`, 'iu').test(
				outside.text
			) ||
			new RegExp(`(?:${QUOTED}\\s*${SAYS}|according to|words of)\\s+${who}(?![\\p{L}])`, 'iu').test(
				outside.text
			) ||
			new RegExp(`${who}(?:[’']s?)\\s+${BETWEEN}${WORDS}(?![\\p{L}])`, 'iu').test(outside.text)
		);
	});
}

/** Whether “he” or “she” speaks in a sentence, so that a reader has to know who that is. */
export function givesWordsToSomebody(sentence: string): boolean {
	return new RegExp(`(?<![\\p{L}])(?:he|she)\\s+${BETWEEN}${SAYS}(?![\\p{L}])`, 'iu').test(
		setAside(sentence).text
	);
}

/** A sentence may be cut inside a quotation, so one may lack its beginning or its end. */
function setAside(sentence: string): { readonly text: string; readonly hasQuotation: boolean } {
	let hasQuotation = false;
	const replace = (_: string, quoted: string) => {
		hasQuotation ||= (quoted.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0) >= WORDS_OF_A_QUOTATION;
		return QUOTED;
	};
	const text = sentence
		.replace(/“([^“”]*)(?:”|$)/g, replace)
		.replace(/^([^“”]*)”/, replace)
		.replace(/"([^"]*)(?:"|$)/g, replace);
	return { text, hasQuotation };
}

function escape(name: string): string {
	return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
