/** Pasting from Word or the web: the words come in, nothing that could run or be blocked does. */
import { describe, expect, it } from 'vitest';
import { quietHtml } from '../../../src/renderer/notes/editor/pastedHtml.ts';

describe('pasted HTML', () => {
  it('loses handlers, styles and what would be loaded', () => {
    const html =
      '<p onclick="x()" STYLE=\'color:red\' class="MsoNormal">a <b>b</b><img src=x onerror=alert(1)></p><style>p{}</style><script>1</script>';
    expect(quietHtml(html)).toBe('<p class="MsoNormal">a <b>b</b><img></p>');
  });

  it('keeps text and addresses that only look like attributes', () => {
    const html = '<a href="https://example.org/?style=1&onload=2" title="a > b">once style="x"</a>';
    expect(quietHtml(html)).toBe(html);
  });

  it('does not stop at a tag that never ends', () => {
    expect(quietHtml('text <script>alert(1)')).toBe('text ');
  });
});
