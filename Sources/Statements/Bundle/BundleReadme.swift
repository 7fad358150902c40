// The page that lies on top of a bundle, for a person who was handed it and knows nothing of us.

/// What a bundle proves, what it does not, and how to check it. Nothing vouches for this page; it is for reading only.
package enum BundleReadme {
    /// README.txt in English.
    package static let english = Array(
        """
        PROOF BUNDLE OF A JOINT STATEMENT

        text.*.txt   the statement, to the letter as it was signed
        list.txt     who signed it by name, as published: digests of cards and of acts
        cards/       each organisation's names and country, as shown when it signed
        acts/        what was recorded: fixing the text, each signature, keys, publishing
        proofs/      that each act is in the coalition's public record
        checkpoint   the head of that record, signed by it and by witnesses
        trust.txt    the keys with which to check. Get this file from somewhere else too,
                     and compare: anybody can make a bundle with keys of their own.

        HOW TO CHECK, without any network

            civic verify BUNDLE --trust trust.txt

        The formats are open and described in docs/formats of the program; the record
        follows the public specifications of C2SP (tlog-checkpoint, tlog-proof).

        WHAT IS PROVED
        * that exactly this text was fixed, signed and published;
        * that the record holds a signature of each organisation named here, made in time;
        * where an act says "passkey" or "key": that a key registered for the organisation
          signed that very act. Elsewhere the platform confirms that a person with a
          mandate, signed in with two factors, did it.

        WHAT IS NOT PROVED
        * that what the text says is true;
        * that nobody was pressed to sign;
        * that the person who signed was entitled to: this is the platform's word;
        * how many organisations signed without being named: the platform's word;
        * that no organisation withdrew before publication and was left out;
        * anything that happened after the checkpoint.

        """.utf8)
}
