// Runs before the first paint, so that a page never changes its colours or size in front of the reader.
(function () {
	var root = document.documentElement;
	root.classList.remove('no-js');
	try {
		var display = JSON.parse(localStorage.getItem('allegedly.display') || '{}');
		if (display.theme === 'day' || display.theme === 'night') {
			root.dataset.theme = display.theme;
			delete root.dataset.lentTheme;
		}
		if (display.size === 'large' || display.size === 'larger') root.dataset.size = display.size;
		if (display.spacing === 'wide') root.dataset.spacing = 'wide';
	} catch {
		// Storage is blocked or holds something else: the system's settings stand.
	}
})();
