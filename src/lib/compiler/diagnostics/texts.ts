/** What may be wrong with a course: by code, what is said about it and how to mend it. Slots stand in ‹ ›. */
export const TEXTS = {
	'file-empty': {
		message: 'This file is empty.',
		remedy: 'Copy the example for such a file from lessons/README.md and start from there.'
	},
	'file-too-large': {
		message: 'This file is too large: ‹size› kB, where ‹limit› kB is the limit.',
		remedy: 'Split it in two, and keep pictures and recordings out of the file.'
	},
	'file-not-text': {
		message: 'This is not a text file: ‹reason›.',
		remedy: 'Save it again as plain text in the encoding UTF-8.'
	},
	'lessons-missing': {
		message: 'There is no lesson here.',
		remedy: 'Make a folder such as lessons/01-the-hook with a file lesson.md in it.'
	},
	'lesson-missing': {
		message: 'The folder “‹folder›” holds no lesson.md, board.md or form.md.',
		remedy: 'Name its file lesson.md, board.md or form.md, in small letters, or remove the folder.'
	},
	'folder-crowded': {
		message: 'The folder “‹folder›” holds ‹name› beside ‹other›.',
		remedy: 'A folder holds one of them: give this file a folder and a number of its own.'
	},
	'catalogue-missing': {
		message: 'The file ‹file› is missing.',
		remedy: 'Put it back: lessons name the entries of this file by their ids.'
	},
	'catalogue-empty': {
		message: 'This file has no entries.',
		remedy: 'Write at least one entry, beginning with “- id:”.'
	},
	'slug-malformed': {
		message: 'A folder of the course cannot be named “‹slug›”.',
		remedy: 'Name it with two digits, a hyphen and small letters, as in 03-words-nobody-recorded.'
	},
	'slug-number': {
		message: 'The folder begins with “‹slug›”, but its file says it has number ‹number›.',
		remedy: 'Make the two agree.'
	},
	'number-repeated': {
		message: 'Number ‹number› is already taken by ‹other›.',
		remedy: 'Lessons, boards and forms share one set of numbers: give each its own.'
	},
	'front-matter-missing': {
		message: 'The file does not begin with its front matter.',
		remedy: 'Begin the first line with ---, then number, title and so on, then --- again.'
	},
	'front-matter-unclosed': {
		message: 'The front matter that opens here does not end.',
		remedy: 'Write a line with only --- after its last line.'
	},
	'yaml-malformed': {
		message: 'This is not valid YAML: ‹reason›.',
		remedy:
			"Most often a value contains a colon or begins with a quotation mark: put it in straight quotes, as in title: 'Words: who heard them?'. Otherwise look for a missing space after a colon, or lines that do not line up."
	},
	'yaml-shape': {
		message: 'Expected here: ‹expected›.',
		remedy: 'Compare with the examples in lessons/README.md.'
	},
	'key-missing': {
		message: 'The line “‹name›:” is missing.',
		remedy: 'Add “‹name›: …”.'
	},
	'key-unknown': {
		message: 'There is no key “‹name›”.‹hint›',
		remedy: 'Use only: ‹known›.'
	},
	'key-repeated': {
		message: 'The key “‹name›” stands here a second time.',
		remedy: 'Keep one of the two lines.'
	},
	'value-empty': {
		message: '“‹name›” has no value.',
		remedy: 'Write one.'
	},
	'value-too-long': {
		message: '“‹name›” has ‹length› characters; ‹limit› is the most that fit.',
		remedy: 'Shorten it.'
	},
	'value-out-of-range': {
		message: '“‹name›” must be a whole number from ‹least› to ‹most›, not “‹value›”.',
		remedy: 'Write a number in digits, without quotes or other signs.'
	},
	'value-unknown': {
		message: '“‹name›” cannot be “‹value›”.‹hint›',
		remedy: 'Choose one of: ‹known›.'
	},
	'value-opening': {
		message: '“‹name›” must begin with “‹opening›”.',
		remedy: 'Begin the line with these words, so that all lessons sound alike.'
	},
	'value-repeated': {
		message: '“‹value›” stands twice in “‹name›”.',
		remedy: 'Name it once.'
	},
	'value-not-a-list': {
		message: '“‹name›” must be a list.',
		remedy: 'Write it in square brackets with commas: ‹name›: [first, second].'
	},
	'list-length': {
		message: '“‹name›” lists ‹count›, but should list ‹range›.',
		remedy: 'Add or remove some.'
	},
	'url-malformed': {
		message: '“‹value›” is not a web address.',
		remedy: 'Write the full address, beginning with https:// or http://.'
	},
	'directive-unknown': {
		message: 'There is no block or mark called “‹name›”.‹hint›',
		remedy: 'Use only: ‹known›.'
	},
	'directive-unclosed': {
		message: 'The block :::‹name› that opens in line ‹line› is never closed.',
		remedy: 'Write a line with only ::: after its last line.'
	},
	'directive-nested': {
		message: 'The block :::‹name› stands inside the block that opens in line ‹line›.',
		remedy:
			'Close the outer block with ::: first. Blocks follow each other; none stands in another.'
	},
	'fence-stray': {
		message: 'This ::: closes nothing.',
		remedy: 'Remove it, or write the opening line of the block, such as :::passage{…}, above.'
	},
	'directive-malformed': {
		message: 'This opening line cannot be read.',
		remedy:
			'Write it in one line, without spaces before the name or the brace, each value in straight quotes: :::passage{#room specimen=her-last-words title="The last interview"}.'
	},
	'attributes-malformed': {
		message: 'What stands in these braces cannot be read.',
		remedy: 'Write the braces directly after the bracket, as in :s[Words.]{#room-1}.'
	},
	'directive-colons': {
		message: '“‹name›” is not written like this.',
		remedy: 'Write ‹form›.'
	},
	'directive-misplaced': {
		message: '“‹name›” cannot stand here.',
		remedy: '‹place›'
	},
	'directive-missing': {
		message: 'The file has no :::‹name› block.',
		remedy: 'Add one; lessons/README.md shows how.'
	},
	'directive-repeated': {
		message: 'The file has a second :::‹name› block; the first opens in line ‹line›.',
		remedy: 'Keep one.'
	},
	'attribute-missing': {
		message: ':::‹block› needs “‹name›”.',
		remedy: 'Add ‹name›=… in the braces.'
	},
	'attribute-unknown': {
		message: '“‹name›” means nothing here.‹hint›',
		remedy: 'Use only: ‹known›.'
	},
	'attribute-repeated': {
		message: '“‹name›” stands twice in these braces.',
		remedy: 'Keep one.'
	},
	'attribute-value': {
		message: '“‹name›” takes no value.',
		remedy: 'Write only ‹name›.'
	},
	'body-empty': {
		message: '‹what› is missing.',
		remedy: 'Write at least one sentence.'
	},
	'body-too-long': {
		message: 'This stretch of text is too long: ‹length› characters, where ‹limit› is the limit.',
		remedy: 'A learner reads it on a phone: shorten it. Perhaps a closing ::: is missing.'
	},
	'nesting-too-deep': {
		message: 'Quotations, lists or brackets are nested too deeply here.',
		remedy: 'Write plain paragraphs.'
	},
	'prose-misplaced': {
		message: 'This text stands between blocks and belongs to none.',
		remedy: 'Move it before the first block, where the introduction stands, or into a block.'
	},
	'html-not-allowed': {
		message: 'HTML cannot be used here.',
		remedy:
			'Use Markdown: *stressed*, **strong**, [words](https://address). Write \\< for the sign <.'
	},
	'markup-not-allowed': {
		message: 'The text contains ‹what›, which a lesson does not show.',
		remedy: 'Use paragraphs, lists, quotations, links, *stressed* and **strong** words only.'
	},
	'link-not-allowed': {
		message: 'A link cannot lead to “‹url›”.',
		remedy:
			'Link to an address with https:// or http://, or to a page of this site, as in /sources.'
	},
	'markup-in-plain-text': {
		message: 'Only plain words can stand here; this is ‹what›.',
		remedy: 'Put a backslash before each sign that belongs to the text, as in \\*, or remove it.'
	},
	'id-missing': {
		message: '‹what› has no id.',
		remedy: 'Add one: ‹form›.'
	},
	'id-malformed': {
		message: '“‹id›” cannot be an id.',
		remedy: 'Use small letters and digits, in words joined by single hyphens, as in room-1.'
	},
	'id-repeated': {
		message: 'The id “‹id›” is already used in line ‹line›.',
		remedy:
			'Choose another. All that has an id in one file, such as passages, sentences and questions, shares one set of ids.'
	},
	'id-lookalike': {
		message:
			'The id “‹id›” and the one in line ‹line› look the same and are the same here: only the accents are stored in different ways.',
		remedy: 'Choose another id, best without accents.'
	},
	'technique-unknown': {
		message: 'There is no technique “‹id›” in techniques.yaml.‹hint›',
		remedy: 'Name one of the catalogue, or add it there.'
	},
	'source-unknown': {
		message: 'There is no source “‹id›” in sources.yaml.‹hint›',
		remedy: 'Name one of the catalogue, or add it there.'
	},
	'specimen-unknown': {
		message: 'There is no specimen “‹id›” in specimens.yaml.‹hint›',
		remedy: 'Name one of the catalogue, or add it there.'
	},
	'sentence-unclosed': {
		message: 'The bracket that opens after :‹name› is not closed, or is missing.',
		remedy: 'Write :‹name›[words]{…}. A bracket that belongs to the text is written \\[ or \\].'
	},
	'sentence-empty': {
		message: 'There are no words in these brackets.',
		remedy: 'Put the words of the article between the brackets.'
	},
	'text-among-sentences': {
		message: 'This text stands among the ‹name› but belongs to none.',
		remedy:
			'Put words of the article in :‹mark›[…]{#id}, a line of our own before the first of them, and each mark on a line of its own, not in lists or quotations.'
	},
	'cut-without-sentence': {
		message: 'No sentence follows this :cut.',
		remedy: 'Remove it: :cut says that text was left out just before the next sentence.'
	},
	'sentences-too-few': {
		message: '“‹id›” has ‹count›; at least ‹least› are needed.',
		remedy: 'Quote more of the article, or choose a longer stretch.'
	},
	'sentences-too-many': {
		message: '“‹id›” has ‹count›; at most ‹most› can be marked in one go.',
		remedy: 'Leave some out with :cut, or make two passages.'
	},
	'passage-too-long': {
		message: '“‹id›” quotes ‹count› words; ‹limit› is the limit.',
		remedy: 'Quote less: leave sentences out with :cut.'
	},
	'sound-share-too-low': {
		message: 'Too few sentences of “‹id›” are sound: ‹sound› of ‹count› (‹share› %).',
		remedy:
			'At least 40 % must be supported or opinion, or marking everything would pay. Choose another stretch of the article.'
	},
	'passages-too-few': {
		message:
			'The lesson has ‹count› to mark, not counting way-round passages; it needs at least 2.',
		remedy: 'Add a :::passage block.'
	},
	'way-round-missing': {
		message: 'There is a content note, but no way round it.',
		remedy: 'Add a passage without the hurtful material and write way-round in its braces.'
	},
	'content-note-missing': {
		message: 'This is a way round, but there is no content note to go round.',
		remedy: 'Add a :::content-note block, or remove way-round.'
	},
	'finding-missing': {
		message: 'The sentence “‹id›” has no finding.',
		remedy: 'Add a block :::finding{#‹id› verdict=… note="…" sources="…"}.'
	},
	'finding-without-sentence': {
		message: 'No sentence has the id “‹id›”.‹hint›',
		remedy: 'Give the finding the id of its sentence.'
	},
	'finding-repeated': {
		message: 'The sentence “‹id›” already has a finding in line ‹line›.',
		remedy: 'Keep one.'
	},
	'techniques-missing': {
		message: 'A finding with the verdict “‹verdict›” must name a technique.',
		remedy: 'Add techniques="…" with one to three ids of techniques.yaml.'
	},
	'techniques-not-allowed': {
		message: 'A finding with the verdict “‹verdict›” names no techniques.',
		remedy: 'Remove techniques: what is sound uses none.'
	},
	'claims-missing': {
		message: 'A finding with the verdict “‹verdict›” must name its rows of the claims record.',
		remedy:
			'Add claims="…" with the numbers of the rows. Only an opinion and a text that we wrote can do without.'
	},
	'claims-malformed': {
		message: '“‹value›” is not the number of a row of the claims record.',
		remedy: 'Write whole numbers with spaces between them, as in claims="6 12".'
	},
	'check-target-unknown': {
		message: 'No sentence or passage to be marked has the id “‹id›”.‹hint›',
		remedy:
			'Name ids of sentences, or of a passage for all its sentences. The example has no checks.'
	},
	'check-source-missing': {
		message: 'A card that is ‹strength› must say where it comes from.',
		remedy:
			'Add sources="…". Only misleading and empty cards can do without, and cards on a text that we invented.'
	},
	'check-repeated': {
		message: 'There is already a card “‹kind›” for “‹id›” in line ‹line›.',
		remedy: 'Join the two cards, or give one another kind.'
	},
	'check-never-shown': {
		message: 'This card is never shown: every sentence it is for has a “‹kind›” card of its own.',
		remedy: 'Remove it, or name fewer sentences in the other cards.'
	},
	'checks-too-few': {
		message: 'The sentence “‹id›” can be checked in ‹count›; it needs at least 2.',
		remedy: 'Add a :::check block of another kind for it, or for the whole passage.'
	},
	'strength-missing': {
		message: 'The passage “‹id›” has no ‹missing› card.',
		remedy: 'Every passage needs a decisive, a weak, a misleading and an empty card.'
	},
	'recall-choices': {
		message: 'A question needs exactly one list with 2 to 5 choices; this one has ‹count›.',
		remedy:
			'Write the question, then the choices as lines that begin with “- ”, then the explanation.'
	},
	'recall-too-early': {
		message: 'The first lesson cannot ask about earlier ones.',
		remedy: 'Remove this question, or move it to a later lesson.'
	},
	'row-cells': {
		message: 'The row “‹id›” has ‹count›; a row has from ‹least› to ‹most›.',
		remedy: 'Lay fewer or more quotations side by side, or make two rows.'
	},
	'cell-surplus': {
		message: 'The row “‹id›” has too many cells of “‹other›”; ‹most› is the limit.',
		remedy: 'Leave one out, or make a row of its own for it.'
	},
	'cell-column': {
		message: '“‹id›” is none of the board’s columns.‹hint›',
		remedy: 'Name one of: ‹known›. Or add it to “columns” at the top.'
	},
	'cell-too-long': {
		message: 'The cell “‹id›” quotes ‹count› words; ‹limit› is the limit.',
		remedy: 'Quote a shorter part, unbroken and word for word.'
	},
	'rows-too-few': {
		message: 'The board has ‹count›; it needs at least ‹least›.',
		remedy: 'Add a :::row block.'
	},
	'way-round-rows': {
		message:
			'There is a content note, but the way round it has ‹count›; it needs at least ‹least›.',
		remedy: 'Write way-round in the braces of rows that have none of the hurtful material.'
	},
	'pair-missing': {
		message: 'There is no finding on “‹id›” and “‹other›” together.',
		remedy: 'Add a block :::pair{of="‹id› ‹other›" verdict=… note="…" claims="…"}.'
	},
	'pair-cell-unknown': {
		message: 'No cell has the id “‹id›”.‹hint›',
		remedy: 'Name the ids of two cells of one row, as in of="there-b there-c".'
	},
	'pair-across': {
		message: '“‹id›” and “‹other›” are not two cells of one row.',
		remedy: 'Only cells of one row are held against each other: name two of those.'
	},
	'pair-repeated': {
		message: 'There is already a finding on these two cells in line ‹line›.',
		remedy: 'Keep one. The order of the two ids does not matter.'
	},
	'compatible-share-too-low': {
		message: 'Too few pairs ‹where› are compatible: ‹sound› of ‹count› (‹share› %).',
		remedy:
			'At least 40 % must be compatible, or tying everything would pay. Add rows in which the articles agree or differ in tone only.'
	},
	'record-missing': {
		message: 'The row “‹id›” has no record.',
		remedy: 'Add a block :::record{for=‹id› note="…" sources="…"}.'
	},
	'record-row-unknown': {
		message: 'No row has the id “‹id›”.‹hint›',
		remedy: 'Give the record the id of its row, or of the example.'
	},
	'record-repeated': {
		message: 'The row “‹id›” already has a record in line ‹line›.',
		remedy: 'Keep one.'
	},
	'opens-not-allowed': {
		message: 'Form ‹form› is open from the start and takes no “opens-after-days”.',
		remedy: 'Remove the line: only the boosters, C and D, open later.'
	},
	'piece-not-invented': {
		message: '“‹id›” is not marked as invented in specimens.yaml.',
		remedy:
			'A form’s pieces are made up whole: add “written-by-us: invented” to the specimen, or name another.'
	},
	'piece-sentences': {
		message: 'The piece “‹id›” has ‹count› sentences; a piece has from ‹least› to ‹most›.',
		remedy: 'Write more, or leave some out.'
	},
	'piece-too-long': {
		message: 'The piece “‹id›” has ‹count› words; ‹limit› is the limit.',
		remedy: 'Write less, so that the form stays short.'
	},
	'piece-kind': {
		message:
			'The piece “‹id›” is called ‹kind›, but has ‹suspect› suspect and ‹sound› sound sentences.',
		remedy:
			'In a sound piece all are sound, in a fabricated one more are suspect than sound, in a mixed one there are some of both.'
	},
	'form-pieces': {
		message: 'The form has ‹found›; it needs 2 fabricated, 1 sound, 1 mixed.',
		remedy: 'Add or remove :::piece blocks, or mend their “kind”: all forms are made alike.'
	},
	'form-balance': {
		message: 'The form has ‹suspect› suspect and ‹sound› sound sentences; it needs ‹each› of each.',
		remedy: 'Rewrite some sentences and their findings: all forms are made alike.'
	},
	'form-repeated': {
		message: 'Form ‹form› is already taken by ‹other›.',
		remedy: 'Use each of A, B, C and D once.'
	},
	'form-topics': {
		message: 'The topics of this form are ‹topics›; those of ‹other› are ‹others›.',
		remedy: 'Give the pieces of all forms the same topics, so that the forms can be compared.'
	},
	'retrieval-missing': {
		message: 'The file retrieval.md is missing, and ‹slug› asks its questions.',
		remedy: 'Put it beside the catalogues; lessons/README.md shows how it is written.'
	},
	'route-repeated': {
		message: 'There is already a route of ‹minutes› minutes, in line ‹line›.',
		remedy: 'Change the minutes of one: they are also its address.'
	},
	'file-unknown': {
		message: 'No folder of the course is called “‹id›”.‹hint›',
		remedy: 'Name the folder of a lesson, a board or a form.'
	},
	'galleys-not-allowed': {
		message: '“‹slug›” has no galleys to choose from.',
		remedy: 'Remove “galleys”: only a lesson can be worked in part.'
	}
} as const;

/** What the YAML parser's commonest complaints mean to an author, by its codes. */
export const YAML_REASONS: Readonly<Record<string, string>> = {
	BLOCK_AS_IMPLICIT_KEY: 'a value contains a colon and is not in quotes',
	BAD_INDENT: 'this line does not line up with those above it',
	BAD_SCALAR_START: 'a value cannot begin with this sign unless it is in quotes',
	MISSING_CHAR: 'a quotation mark, bracket or colon is missing',
	TAB_AS_INDENT: 'a line is indented with a tab, not with spaces',
	UNEXPECTED_TOKEN: 'something stands after the end of a value',
	MULTILINE_IMPLICIT_KEY: 'the name before the colon runs over two lines',
	TOO_DEEP: 'it is nested too deeply'
};

export type Code = keyof typeof TEXTS;

type SlotNames<Text extends string> = Text extends `${string}‹${infer Name}›${infer Rest}`
	? Name | SlotNames<Rest>
	: never;

/** The values that the texts of a diagnostic need. */
export type Slots<C extends Code> = Readonly<
	Record<SlotNames<(typeof TEXTS)[C]['message'] | (typeof TEXTS)[C]['remedy']>, string | number>
>;

/** The addition to a message where something similar exists. */
export const HINT = ' Did you mean “‹id›”?';
