/**
 * The address of a workbook so that more can be put behind it. Microsoft's tool adds its own parameters with `&`, as to a link that
 * was copied from *Share*; an address without parameters gets one, which opens the workbook in the browser.
 *
 * @example documentAddress("https://contoso.sharepoint.com/a.xlsx") // https://contoso.sharepoint.com/a.xlsx?web=1
 */
export function documentAddress(address: string): string {
  return new URL(address).search === "" ? `${address.replace(/\?$/, "")}?web=1` : address;
}
