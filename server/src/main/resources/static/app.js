/* Enhancements only: every page works without them. */
const one = (query) => document.querySelector(query);
const all = (query) => [...document.querySelectorAll(query)];
const texts = JSON.parse(one('#texts')?.textContent ?? '{}');
const say = (english) => texts[english] ?? english;
const make = (tag, textContent, attributes = {}) => {
  const made = Object.assign(document.createElement(tag), { textContent });
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
};

/* Copied text carries where it is from. */
const cited = (name) => all(`meta[name=citation_${name}]`).map((each) => each.content).join(', ');

function provenance(selection) {
  const first = all('.text > p').find((p) => selection.containsNode(p, true));
  const address = cited('public_url') + (first ? '#' + first.id : '');
  const about = ['journal_title', 'title', 'author', 'publication_date'];
  const warnings = all('.warning').map((each) => each.textContent.trim().replace(/\s+/g, ' '));
  return [about.map(cited).filter(Boolean).join(', '), address, ...warnings].join('\n');
}

document.oncopy = (e) => {
  const selection = getSelection();
  const text = one('.text');
  if (!text || selection.isCollapsed || !selection.containsNode(text, true)) return;
  const part = selection.getRangeAt(0).cloneContents();
  part.querySelectorAll('.pilcrow').forEach((mark) => mark.remove());
  const blocks = part.querySelector('p') ? [...part.querySelectorAll('p')] : [part];
  const words = blocks.map((block) => block.textContent.trim()).filter(Boolean).join('\n\n');
  e.clipboardData.setData('text/plain', words + '\n\n' + provenance(selection));
  e.preventDefault();
};

/* Citation, hash and link to a search can be copied. */
const button = (text) => make('button', text, { type: 'button' });
const copies = (control, text) => {
  const told = make('span', '', { role: 'status' });
  control.onclick = (e) => {
    e.preventDefault();
    control.after(told);
    navigator.clipboard.writeText(text).then(() => { told.textContent = say(' Copied'); });
  };
};
if (navigator.clipboard) {
  all('.citation, aside .hash').forEach((each) => {
    each.after(button(say('Copy')));
    copies(each.nextSibling, each.textContent);
  });
  all('#copy').forEach((link) => copies(link, link.href));
}

/* That they are off is all that is kept. */
const OFF = 'shortcuts-off';
const click = (query) => one(query)?.click();
const row = (step) => {
  const links = all('.rows h3 a');
  links[links.indexOf(document.activeElement) + step]?.focus();
};
const keys = {
  '/': ['Search box', () => one('#q')?.select()],
  j: ['Next result', () => row(1)],
  k: ['Previous result', () => row(-1)],
  n: ['Next match', () => click('#next-match')],
  p: ['Previous match', () => click('#previous-match')],
  '[': ['Previous article', () => click('.trail [rel=prev]')],
  ']': ['Next article', () => click('.trail [rel=next]')],
  c: ['Cite', () => click('.cite > summary')],
  '?': ['This list', () => sheet()],
};

function sheet() {
  const dialog = make('dialog', '', { 'aria-label': say('Keyboard shortcuts'), class: 'keys' });
  const list = make('dl', '');
  Object.entries(keys).forEach(([key, [does]]) => list.append(make('dt', key), make('dd', say(does))));
  const label = make('label', say(' Shortcuts on'));
  const on = make('input', '', { type: 'checkbox' });
  on.checked = !localStorage[OFF];
  on.onchange = () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 1));
  label.prepend(on);
  const close = button(say('Close'));
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  dialog.append(make('h2', say('Keyboard shortcuts')), list, label, close);
  document.body.append(dialog);
  dialog.showModal();
}

document.onkeydown = (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || one('dialog[open]')) return;
  if (e.target.closest('input, textarea, select, [contenteditable]')) return;
  if (!keys[e.key] || (localStorage[OFF] && e.key !== '?')) return;
  e.preventDefault();
  keys[e.key][1]();
};

/* Names that begin so; Enter submits what was typed. */
const box = one('#q');
if (box) {
  const list = make('ul', '', { id: 'names', role: 'listbox', 'aria-label': say('Names and sources'), hidden: '' });
  box.parentElement.append(list);
  const set = box.setAttribute.bind(box);
  set('role', 'combobox');
  set('aria-autocomplete', 'list');
  set('aria-controls', 'names');
  let timer;
  let chosen = -1;
  const show = (on) => { list.hidden = !on; set('aria-expanded', on); };
  const choose = (at) => {
    chosen = at;
    [...list.children].forEach((each, index) => { each.ariaSelected = index === at; });
    set('aria-activedescendant', at < 0 ? '' : 'name' + at);
  };
  const go = (item) => { location.href = item.dataset.link; };
  show(false);
  const ask = async () => {
    const typed = box.value.trim();
    const answer = typed[2] && await fetch('/api/v1/suggest?prefix=' + encodeURIComponent(typed));
    const found = answer?.ok ? (await answer.json()).suggestions.slice(0, 8) : [];
    if (typed !== box.value.trim()) return;
    list.replaceChildren(...found.map((each, at) => {
      const item = make('li', each.value, { role: 'option', id: 'name' + at });
      item.append(make('span', `${each.label}, ${each.count.toLocaleString(document.documentElement.lang)}`));
      item.dataset.link = each.link;
      return item;
    }));
    choose(-1);
    show(found.length > 0);
  };
  box.oninput = () => { clearTimeout(timer); timer = setTimeout(ask, 150); };
  box.onblur = () => setTimeout(() => show(false), 150);
  list.onmousedown = (e) => go(e.target.closest('li'));
  box.onkeydown = (e) => {
    const size = list.hidden ? 0 : list.children.length;
    if (e.key === 'Escape' && size) { show(false); choose(-1); e.preventDefault(); }
    if (e.key === 'Enter' && size && chosen >= 0) { e.preventDefault(); go(list.children[chosen]); }
    const step = { ArrowDown: 1, ArrowUp: size }[e.key];
    if (step && size) {
      e.preventDefault();
      choose(((chosen + 1 + step) % (size + 1)) - 1);
    }
  };
}
