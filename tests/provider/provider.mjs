// An OpenID provider for tests: the certified one of npm, with invented clients and people.
//
//   node --input-type=module --eval "$(cat provider.mjs)" '{"clients":[…],"people":[…]}'
//
// It takes a free port on loopback, prints `issuer http://127.0.0.1:<port>` when it is ready, and ends when its standard
// input closes: with whoever started it.
//
// clients: client_id, redirect_uris and whatever else the provider's registration knows; and
//   fault: spoils this client's ID tokens: see `spoilt`
// people: login (what is typed into the form), sub, and claims for the ID token and for the userinfo endpoint:
//   { "login": "mia", "sub": "p-1", "token": { "rolle": "LERN" }, "userinfo": {…}, "person_info": {…} }
//   userinfo_sub: the userinfo endpoint names this subject instead
//   ballast: so many characters more at /person-info
// now: milliseconds since 1970, where the provider's clock is to begin; without it, it is the machine's.
//
// The form has one field, `login`; `POST` it to its own address. There is no consent to give: the clients are ours.

import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import http from 'node:http';

import { exportJWK, importJWK, SignJWT, UnsecuredJWT } from 'jose';

const wish = JSON.parse(process.argv.at(-1));
const { clients = [], people = [] } = wish;
if (wish.now) {
  const machine = Date.now;
  const ahead = wish.now - machine();
  Date.now = () => machine() + ahead;
}
// After the clock is set.
const { default: Provider } = await import('oidc-provider');

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
process.stdin.on('close', () => process.exit(0));
// It warns of things that matter in production.
console.warn = console.info = () => {};

const server = http.createServer();
await new Promise((ready) => { server.listen(wish.port ?? 0, '127.0.0.1', ready); });
const issuer = `http://127.0.0.1:${server.address().port}`;

const key = async (kid) => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...(await exportJWK(pair.privateKey)), kid, alg: 'ES256', use: 'sig' };
};
// New at each start, as after a change of keys.
const ours = await key(randomBytes(8).toString('hex'));
const faults = new Map(clients.map((client) => [client.client_id, client.fault]));
const scopes = [...new Set(['openid', 'profile', 'person-info'])];
const names = (which) => people.flatMap((person) => Object.keys(person[which] ?? {}));

const provider = new Provider(issuer, {
  clients: clients.map(({ fault, ...client }) => ({
    id_token_signed_response_alg: 'ES256',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    ...client,
  })),
  jwks: { keys: [ours] },
  scopes,
  // Whatever the people have is given to whoever asks for `openid`.
  claims: { openid: ['sub', ...new Set([...names('token'), ...names('userinfo')])] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  cookies: { keys: [randomBytes(16).toString('hex')] },
  ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 300, Interaction: 600, Session: 3600, Grant: 3600 },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  async findAccount(ctx, sub) {
    const person = people.find((one) => one.sub === sub);
    return person && {
      accountId: sub,
      claims: async (use) => ({ sub, ...(use === 'id_token' ? person.token : person.userinfo) }),
    };
  },
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope(scopes.join(' '));
    await grant.save();
    return grant;
  },
});

const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Provider</title>${body}</html>`;
const html = (ctx, body) => { ctx.type = 'html'; ctx.body = page(body); };

provider.use(async (ctx, next) => {
  const uid = ctx.path.match(/^\/interaction\/([\w-]+)$/)?.[1];
  if (uid && ctx.method === 'GET') {
    return html(ctx, `<h1>Sign in</h1><form method="post" action="/interaction/${uid}">
      <label>Name <input name="login" autofocus></label><button name="do" value="go">Go</button>
      <button name="do" value="stop">Stop</button></form>`);
  }
  if (uid && ctx.method === 'POST') {
    const form = new URLSearchParams(await text(ctx.req));
    const person = people.find((one) => one.login === form.get('login'));
    if (form.get('do') !== 'stop' && !person) return html(ctx, '<p>Nobody is called so.</p>');
    const result = form.get('do') === 'stop'
      ? { error: 'access_denied', error_description: 'broken off' }
      : { login: { accountId: person.sub } };
    ctx.respond = false;
    ctx.res.statusCode = 303;
    return provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: false });
  }
  if (ctx.path === '/person-info') {
    const token = await provider.AccessToken.find(ctx.get('authorization').replace(/^Bearer /, ''));
    const person = people.find((one) => one.sub === token?.accountId);
    if (!person?.person_info) { ctx.status = 404; return undefined; }
    ctx.body = { ...person.person_info, ...(person.ballast && { ballast: 'x'.repeat(person.ballast) }) };
    return undefined;
  }
  await next();
  if (ctx.oidc?.route === 'userinfo' && ctx.body?.sub) {
    ctx.body.sub = people.find((one) => one.sub === ctx.body.sub)?.userinfo_sub ?? ctx.body.sub;
  }
  const fault = ctx.oidc?.route === 'token' && faults.get(ctx.oidc.client?.clientId);
  if (fault && ctx.body?.id_token) ctx.body.id_token = await spoilt(ctx.body.id_token, fault, ctx.oidc.client.clientSecret);
  return undefined;
});

async function text(request) {
  let all = '';
  for await (const chunk of request) all += chunk;
  return all;
}

async function spoilt(token, fault, secret) {
  const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
  const header = { alg: 'ES256', kid: ours.kid };
  let sign = ours;
  switch (fault) {
    case 'audience': claims.aud = 'somebody-else'; break;
    case 'audiences': claims.aud = [claims.aud, 'somebody-else']; break;
    case 'azp': claims.azp = 'somebody-else'; break;
    case 'issuer': claims.iss = 'http://127.0.0.1:1'; break;
    case 'nonce': claims.nonce = 'another'; break;
    case 'no-nonce': delete claims.nonce; break;
    case 'expired': claims.exp = claims.iat - 1; break;
    case 'future': claims.iat += 3600; claims.exp += 3600; break;
    case 'access-token': claims.at_hash = 'AAAAAAAAAAAAAAAAAAAAAA'; break;
    case 'key': sign = await key(ours.kid); break;
    case 'unknown-key': sign = await key('second'); header.kid = 'second'; break;
    case 'secret': return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(secret));
    case 'none': return new UnsecuredJWT(claims).encode();
    case 'hmac': {
      // The public key taken for a secret.
      const { d, ...open } = ours;
      const head = Buffer.from(JSON.stringify({ alg: 'HS256' })).toString('base64url');
      const signed = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
      return `${signed}.${createHmac('sha256', JSON.stringify(open)).update(signed).digest('base64url')}`;
    }
    default: throw new Error(`there is no fault ${fault}`);
  }
  return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(sign, 'ES256'));
}

server.on('request', provider.callback());
console.log(`issuer ${issuer}`);
