import type { Draw } from './room-code.ts';

const COLOURS = (
	'Amber Ash Auburn Blue Bronze Brown Chalk Cherry Chestnut Cinnamon Clay Cobalt Copper Coral Cream Crimson ' +
	'Dusk Ebony Emerald Fern Flint Ginger Gold Grape Green Grey Hazel Honey Indigo Ivory Jade Khaki ' +
	'Lemon Lilac Lime Maple Marble Mint Moss Mustard Navy Oak Ochre Olive Opal Orange Peach Pearl ' +
	'Pine Plum Purple Quartz Red Rose Ruby Rust Saffron Sage Sand Sapphire Scarlet Silver Slate Teal'
).split(' ');

const BIRDS = (
	'Albatross Avocet Bittern Blackbird Bullfinch Bunting Buzzard Chaffinch Condor Coot Cormorant Crane Crow Cuckoo ' +
	'Curlew Dove Duck Dunlin Eagle Egret Falcon Finch Flamingo Gannet Goldfinch Goose Grebe Grouse Gull Harrier ' +
	'Hawk Heron Hoopoe Hornbill Ibis Jackdaw Jay Kestrel Kingfisher Kite Kiwi Lapwing Lark Linnet Macaw Magpie ' +
	'Mallard Martin Moorhen Nightjar Nuthatch Oriole Osprey Ostrich Owl Parrot Partridge Pelican Penguin Petrel ' +
	'Pheasant Pigeon Pipit Plover Puffin Quail Raven Redstart Robin Rook Sandpiper Shrike Skylark Snipe Sparrow ' +
	'Starling Stork Swallow Swan Swift Teal Tern Thrush Toucan Turnstone Wagtail Warbler Waxwing Whimbrel Woodcock Wren'
).split(' ');

const TRIES = 20;

/** How many names can be drawn before figures are put behind them. */
export const NAME_SPACE = COLOURS.length * BIRDS.length;

/**
 * A name like “Blue Heron” that nobody in the room has; with a figure behind it once the room is so full that a
 * free one is not soon found.
 */
export function drawName(draw: Draw, isTaken: (name: string) => boolean): string {
	const one = () => `${COLOURS[draw(COLOURS.length)] ?? ''} ${BIRDS[draw(BIRDS.length)] ?? ''}`;
	for (let tried = 0; tried < TRIES; tried += 1) {
		const name = one();
		if (!isTaken(name)) return name;
	}
	return numbered(one(), isTaken);
}

/** The most signs of a name that somebody types. */
export const MOST_NAME_SIGNS = 24;

/** In UTF-16 units. Some scripts let one sign go on for ever; names need no more than this. */
const LONGEST_SIGN = 12;

/**
 * A name as it may stand on a screen: trimmed, one line, at most 24 signs, without invisible or direction-turning
 * characters and with at most two marks stacked on a letter; with a figure where somebody has it. Null where
 * nothing is left.
 */
export function typedName(text: string, isTaken: (name: string) => boolean): string | null {
	const clean = text
		.slice(0, 400)
		.replace(/[^\S\ufeff]+/gu, ' ')
		.replace(/[\p{C}\u034f\u115f\u1160\u3164\uffa0]/gu, '')
		.normalize('NFC')
		.replace(/(\p{M}{2})\p{M}+/gu, '$1')
		.replace(/ +/g, ' ')
		.trim();
	const signs = signsOf(clean);
	const endless = signs.findIndex((sign) => sign.length > LONGEST_SIGN);
	const name = start(endless === -1 ? signs : signs.slice(0, endless), MOST_NAME_SIGNS);
	if (!/[\p{L}\p{N}]/u.test(name)) return null;
	return isTaken(name) ? numbered(name, isTaken) : name;
}

function numbered(name: string, isTaken: (name: string) => boolean): string {
	const signs = signsOf(name);
	for (let figure = 2; ; figure += 1) {
		const behind = ` ${figure}`;
		const one = start(signs, MOST_NAME_SIGNS - behind.length) + behind;
		if (!isTaken(one)) return one;
	}
}

const signsOf = (text: string): readonly string[] =>
	[...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
		({ segment }) => segment
	);

const start = (signs: readonly string[], most: number) => signs.slice(0, most).join('').trim();
