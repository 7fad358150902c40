import Testing

@Test("the shelf stands") func shelfStands() { #expect(Bool(true)) }
