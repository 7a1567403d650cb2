/** Addresses of the app and addresses on the host are two spellings of one thing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAppAddress, toHostAddress, translateHeader } from './addresses.ts';

test('an address comes back as it went', () => {
  const host = fc.constantFrom('bundle', 'pack', 'media');
  const path = fc.array(fc.stringMatching(/^[a-z0-9.-]{1,8}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(host, path, (name, parts) => {
      fc.pre(!parts.some((part) => /^\.+$/.test(part)));
      const address = `app://${name}/${parts.join('/')}`;
      expect(toAppAddress(toHostAddress(address))).toBe(address);
    }),
  );
});

test.each([
  'https://example.org/',
  'https://app.host.invalid.example.org/',
  'http://bundle.app.host.invalid/',
  'file:///etc/passwd',
  'data:text/html,x',
  'nonsense',
])('%s is not the app’s', (address) => {
  expect(toAppAddress(address)).toBeNull();
});

test('a policy names the hosts that Chromium sees', () => {
  expect(translateHeader("img-src 'self' app://media blob:")).toBe(
    "img-src 'self' https://media.app.host.invalid blob:",
  );
});
