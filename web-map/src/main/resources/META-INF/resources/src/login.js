import { LOGIN, LOGIN_PAGE } from './api/addresses.js';
import { csrfToken } from './api/request.js';
import { element } from './dom/element.js';
import { part } from './ui/page.js';
import { preferredLanguage, wordsOf } from './ui/words/words.js';

const language = preferredLanguage();
const words = wordsOf(language).login;
const TOO_MANY = 429;

document.documentElement.lang = language;
document.title = `${words.title} – Parvis`;
part('username-label').textContent = words.name;
part('password-label').textContent = words.password;
part('submit').textContent = words.submit;
part('back').textContent = words.back;

const form = /** @type {HTMLFormElement} */ (part('login'));
const problem = part('problem');
const query = new URLSearchParams(window.location.search);
if (query.has('error')) {
  tell(words.refused);
} else if (query.has('logout')) {
  tell(words.signedOut);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void signIn();
});

/** The token goes as a header and, for a server that reads forms only, as a field too. */
async function signIn() {
  const token = csrfToken(document.cookie);
  form.querySelector('input[name="_csrf"]')?.remove();
  if (token !== null) {
    form.append(element('input', { type: 'hidden', name: '_csrf', value: token }));
  }
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    fields.set(name, String(value));
  }
  try {
    const reply = await fetch(LOGIN, { method: 'POST', body: fields, headers: token === null ? {} : { 'X-XSRF-TOKEN': token } });
    const landed = new URL(reply.url);
    if (reply.status === TOO_MANY) {
      tell(wordsOf(language).problems.too_many_attempts);
    } else if (reply.ok && !landed.searchParams.has('error') && landed.pathname !== LOGIN_PAGE) {
      window.location.assign('/');
    } else {
      tell(words.refused);
    }
  } catch {
    tell(wordsOf(language).problems.unreachable_service);
  }
}

/** @param {string} text */
function tell(text) {
  problem.textContent = text;
  problem.hidden = false;
}
