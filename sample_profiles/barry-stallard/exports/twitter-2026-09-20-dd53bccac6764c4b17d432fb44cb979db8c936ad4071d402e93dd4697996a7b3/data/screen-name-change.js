window.YTD.screen_name_change.part0 = [
  {
    screenNameChange: {
      accountId: "271938465",
      screenNameChange: {
        changedAt: "2019-01-08T18:22:10.000Z",
        changedFrom: "CaretakerBaz",
        changedTo: "baz_stallard",
      },
    },
  },
];
