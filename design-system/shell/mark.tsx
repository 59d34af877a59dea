/**
 * Our own mark: the folding paper lantern that Florence Nightingale carried at Scutari (the lamp in the National Army
 * Museum is one), not the oil lamp of later paintings. Drawn here, so that it needs no request and prints.
 */
export const Mark = ({ size = 48 }: { readonly size?: number }) => (
  <svg
    class="headroom-mark"
    xmlns="http://www.w3.org/2000/svg"
    viewBox="4 0 32 38"
    width={(size * 32) / 38}
    height={size}
    focusable="false"
    aria-hidden="true"
  >
    <path
      class="headroom-mark__frame"
      d="M20 1.5a4.5 4.5 0 0 0-4.5 4.5h2.4a2.1 2.1 0 0 1 4.2 0h2.4A4.5 4.5 0 0 0 20 1.5Z"
    />
    <path class="headroom-mark__frame" d="M13 7.5h14a1.5 1.5 0 0 1 1.5 1.5v2h-17V9A1.5 1.5 0 0 1 13 7.5Z" />
    <path
      class="headroom-mark__paper"
      d="M11.5 12.5h17l2 3-1.5 2.5 2 3-1.5 2.5 1.5 3-2.5 3.5h-17L9 26.5l1.5-3L9 21l2-3-1.5-2.5Z"
    />
    <path
      class="headroom-mark__flame"
      d="M20.200 14.5c.6 2.700 3.800 4.5 3.800 8.100a4 4 0 0 1-8 .2c0-1.800.9-2.900 1.700-4 .4.9.9 1.400 1.5 1.700-.3-2.100-.1-4.200 1-6Z"
    />
    <path class="headroom-mark__frame" d="M11.5 32.5h17v2a2.5 2.5 0 0 1-2.5 2.5H14a2.5 2.5 0 0 1-2.5-2.5Z" />
  </svg>
)
