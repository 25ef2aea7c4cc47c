import assert from "node:assert/strict";

import { Parcel } from "../../provider/support/parcel.ts";

describe("a parcel", () => {
  it("[U] gives what it holds once, also when that is nothing", () => {
    for (const content of ["a page", undefined]) {
      const parcel = new Parcel(content);
      assert.equal(parcel.take(), content);
      assert.throws(() => parcel.take(), /this parcel is empty/u);
    }
  });
});
