/**
 * nhsuk-frontend 10.6.1 names its file button by label, comma and button, and keeps the hidden comma inside the button.
 * Then the words a person sees and the button's name differ by that comma (WCAG 2.5.3, axe label-content-name-mismatch),
 * so someone who speaks to their computer may not reach it. Outside the button the comma still separates the two.
 */
export function nameFileUploads() {
  for (const button of document.querySelectorAll('.nhsuk-file-upload__drop-button')) {
    const comma = button.querySelector('[id$="-comma"]')
    if (comma) button.after(comma)
  }
}
