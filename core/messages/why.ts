// Why each rule speaks, in plain words: when it fires, what stands behind it, what mends it.

export const ruleWhys: { readonly [rule: string]: string } = {
  'not-csv':
    'The importer takes CSV files. The first bytes of this file say that it is something else, such as a spreadsheet, a PDF, an archive or a web page, so nothing in it can be read. Open it in your spreadsheet and download it as CSV.',
  encoding:
    'A CSV does not say how its letters are stored. This one is not in UTF-8; read as UTF-8, its accents and other letters would come out broken. Save it as UTF-8: the safe fix does that and changes no value.',
  'byte-order-mark':
    'Some programs put an invisible mark in front of the first header. Whether the importer reads past it is not public; if it does not, the first column would go by another name. The safe fix drops the mark.',
  'wrong-delimiter':
    'The importer wants cells separated by commas. Spreadsheets in some languages write semicolons or tabs, and then a whole row reads as one cell. The safe fix writes commas and changes no value.',
  'unclosed-quote':
    'A quote at the start of a cell says that the cell goes on to the next quote, line breaks included. Here none follows, so the rest of the file ends up in this one cell. Close the quote, or double it ("") where it is part of the text.',
  'stray-quote':
    'In a CSV a quote stands around a whole cell, and is doubled inside one. Here one stands in the middle of a cell, or text follows a closing quote; readers differ in what they make of it. Put the whole cell in quotes and double those inside.',
  'empty-file':
    'No cell of the file is filled, so there is nothing to import. Mostly the wrong file was picked, or the export was stopped. Check the file.',
  'no-rows':
    'The file has a header and nothing below it. The importer would take nothing from it. Add the rows, or export again without the filter that hid them.',
  'extra-cell':
    'The row has more cells than there are headers, and what stands beyond the last header would be lost. Mostly a comma inside a text, not in quotes, has cut one cell in two, and the cells behind it have slipped. Put that cell in quotes.',
  'missing-cell':
    'The row has fewer cells than there are headers. The missing ones are read as blank, which is right where they are the last ones; where a cell is missing in the middle, all behind it have slipped to the left. Compare the row with the header.',
  'blank-row':
    'A row without any filled cell stands between others. Whether the importer passes over it or stops there is not public. The safe fix drops it.',
  'title-row':
    'The importer reads the column names from the first row. Here a title, a date or a note stands above them. The safe fix drops the rows above the header.',
  'totals-row':
    'The last row looks like a sum and not like a record: it starts with a word such as Total. It would be imported as one more row, with its amount. Drop it unless it is a record.',
  'missing-column':
    'PartnerStack needs this column, or one of these, for the import type, and no header names it; wrong headers stop an import. Add the column. Where your program may have renamed it, this is a warning only: compare with "View CSV header" in the importer.',
  'misnamed-column':
    'The header names a column the importer has, but in other case, with blanks, or with hyphens for underscores. Whether the importer forgives that is not public. The safe fix writes the exact name.',
  'unknown-column':
    'Neither the public lists of PartnerStack nor your program profile have this header. It may still be right: programs have columns of their own, and "View CSV header" in the importer has the last word. Rename it where it is a slip, drop it where it is not meant.',
  'duplicate-column':
    'Two headers name the same column, so it is not clear which cell would count. Preflight reads the first. Drop or rename the other one.',
  'blank-column':
    'There is text in a column whose header is blank, so the importer cannot know what it is. Name the column, or drop it.',
  'wrong-type':
    'The header lacks a column that the chosen import type needs, and has every column another type needs. Imported as chosen, the file would be refused. Choose the other type, here and on the page, or pick another file.',
  required:
    'The importer needs this cell in every row, and a row without it cannot be imported. A placeholder such as N/A counts as blank. Fill it in, or leave the row out.',
  'exactly-one':
    'PartnerStack takes exactly one of these columns in each row: one key of the customer, or one amount, in cents or in dollars. With none it has nothing to go by, with several it could not tell which is meant. Fill one and clear the others.',
  'at-least-one':
    'The reward needs a partner, named by email or by key. This row names none. Fill in one of the two.',
  'at-most-one':
    'These columns say the same thing in two ways, and only one of them may be filled. Clear the one that is not meant.',
  'needs-companion':
    'A target of a reward has two halves: what it is (target_type) and which one (target_key). One without the other ties the reward to nothing. Fill in the other half, or clear this one.',
  'invalid-email':
    'An email address has one @, something before it, and a domain such as company.com behind it. PartnerStack finds and tells people by their email. Customers may have anonymised addresses, so there another domain is a warning only.',
  'invalid-date':
    'The text is no date, or there is no such day: a thirteenth month, or February 30. Write it as YYYY-MM-DD, or YYYY-MM-DD HH:MM where the time matters.',
  'date-format':
    'The importer takes dates as YYYY-MM-DD, or YYYY-MM-DD HH:MM; PartnerStack says so of partners and transactions, and it is a warning for the other types. This date can be read but is written in another way. The safe fix writes it anew where only one reading is possible.',
  'ambiguous-date':
    'Day and month of this date could stand either way round, and no other date of the column, such as one with a day above 12, settles it. A wrong guess would move the date by months, so Preflight does not guess: say for the whole column which comes first.',
  'future-date':
    'The date is later than tomorrow, which is rare in records of what has happened. Check the year, and day against month.',
  'amount-format':
    'The importer wants plain numbers: digits, in dollars with a dot and at most two decimals. Currency signs, thousands separators or brackets may be misread or refused. The safe fix writes the plain number where only one can be meant.',
  'currency-mismatch':
    "The amount carries the sign or code of one currency, and the row's currency column, or its default USD, names another. One of the two is wrong, and the amount would be paid in the wrong money. Mend the amount or the currency.",
  'amount-not-whole':
    'Cents are whole numbers: 500 USD are 50000. A fraction says that the amount was meant in dollars, or that something was not rounded. Choose which it was.',
  'amount-precision':
    'An amount in dollars has at most two decimals; more would be less than a cent, and what the importer makes of that is not public. Round it.',
  'invalid-amount':
    'No single number can be read from this cell: there are letters in it, or its dots and commas contradict each other. Write digits, in dollars with a dot and at most two decimals.',
  'zero-amount':
    'The amount is zero. That may be meant, for a trial or a free plan; more often a value is missing in the source. Check the row.',
  'negative-amount':
    'The amount is below zero. Whether the importer takes that, for a refund, is not public. Check the row, and try one such row first.',
  'amount-range':
    'The amount is beyond what PartnerStack takes: 50,000,000,000 cents either way. Mostly a unit is wrong, or a key has slipped into the amount column.',
  'invalid-currency':
    'A currency is a code of three letters from ISO 4217, such as USD or EUR; names and signs are none. Where only case or blanks differ, the safe fix writes the code.',
  'minor-unit':
    'This currency has no hundredths: yen have no cents at all, dinars have thousandths. How PartnerStack counts its "cents" there is not public, and a wrong guess is wrong a hundred times. Import one row first and look at the amount.',
  'invalid-choice':
    'This column takes only certain values, and the cell has another one. The sentence names the values; groups, stages and products come from your program profile. Where only case differs, the safe fix writes the right one.',
  'damaged-number':
    'A spreadsheet has turned a long number into a short form, such as 1.23457E+12, or rounded its last digits to zero. The digits that are gone cannot be won back from this file. Take the value from its source again, into a column set to plain text.',
  'formula-error':
    'The cell holds the error of a formula, such as #N/A or #REF!, and that text would be imported. Mend the formula in the spreadsheet and export again.',
  placeholder:
    'The whole cell is a word people write where nothing is known, such as N/A or null. PartnerStack would take it for the value itself. Leave the cell blank if nothing is meant.',
  'stray-space':
    'There are blanks before or behind the value. With them a key or an email is another one than without. The safe fix drops them.',
  'invisible-character':
    'The cell holds a character that nobody sees, such as a no-break space; it mostly came along with copied text. A key with one is another key. The safe fix drops or replaces those that carry no meaning; the rest is for you to decide.',
  'broken-text':
    'The text was once read in the wrong encoding: letters with accents have become pairs of odd signs. Where it can be read back, the suggestion shows the text as it was; compare it with the source.',
  'too-long':
    "PartnerStack's API takes no longer text in this field. The importer may cut it or refuse the row. Shorten it.",
  'key-too-short':
    "PartnerStack's API wants transaction keys of at least 4 characters. Use a longer one, such as the invoice number with a prefix.",
  'paid-reward':
    'A reward with status paid is never put on your next invoice. That is right for rewards of the past and for those you pay yourself; any other would never be paid.',
  'external-reward-unpaid':
    'The row says that the reward was made outside PartnerStack, but not that it is paid or declined: it would be put on an invoice and paid once more. Set the status to paid if it has been paid.',
  'example-row':
    'This is the example row of a Preflight template, left in by mistake. It would be imported as a record. The safe fix drops it.',
  'duplicate-key':
    'The same key stands in an earlier row. PartnerStack records a transaction key once, and no two partners of a program share a key, so one of the rows would be lost or refused. Give each record its own key, or drop the row that is there twice.',
  'duplicate-email':
    'The same address stands in an earlier row. PartnerStack takes each customer email once, and a second row fails; a second row of a partner would change the first. Case does not count. Change or drop one of them.',
  'duplicate-row':
    'Every cell of this row is as in an earlier one, and nothing like a key tells them apart. Imported twice it counts twice, a reward is paid twice. Drop it unless that is meant.',
  'near-duplicate':
    'Same customer, amount, currency and day as an earlier row, under another key. Two such payments happen; so do double exports. Nothing to do if both are real.',
  'missing-key':
    'The key is how PartnerStack knows a transaction again. Without one, the same file imported twice records every payment twice. Put in the number of the invoice or the charge; Preflight can make keys where there is none.',
  'missing-group':
    "Partners without a partner_group land in the program's default group, with its triggers and rewards. Fill in the group where that is not meant.",
  'missing-provider-key':
    "Your profile says that payments come in by webhook. Then a customer needs customer_key and the payment provider's own key (provider_key), or recurring payments do not track. Fill in both.",
  'mixed-amount-columns':
    'Some rows have their amount in cents, others in dollars. The importer takes both, but such a file often was put together from two sources, and one mistake in the unit is wrong a hundred times. Check a row of each.',
  'cents-or-dollars':
    'The amounts look as if they were in the other unit: very small for cents, or large and round for dollars. A hundred times too much or too little would be recorded and paid. Compare one amount with its source; if the unit is wrong, the suggestion moves the column.',
  'amount-outlier':
    'This amount is a hundred times the middle one of its currency, or more. It may be right; it is also what an amount in the wrong unit looks like. Compare it with its source.',
  'old-dates':
    'Rows are dated more than 30 days ago. With triggers on, an import may make rewards and send mail for them as if they were new, whatever their date. For history tick "Disable triggers on import" on the page.',
  'default-applied':
    'Where these cells are blank, PartnerStack fills in something of its own: USD, the date of the import, a status. Nothing is wrong; it is said so that it does not surprise you. Fill in the cells where something else is meant.',
  'shown-to-partner':
    'Partners get to read this text. Check that nothing in it is meant for your own team only.',
  'shown-differs':
    'A cell holds more than it shows: 1234.567 shown as 1,235, or a long key shown as 1.2E+12. An export carries what is shown, so the rest would be lost. Change the number format of the column; the value stays.',
  'missing-parent':
    'The row names a partner, a customer or a transaction that none of the tables has. PartnerStack needs it to be there before this row, so it must be in the program already. Add it, or check the key.',
  'mixed-groups':
    'The form of leads and deals belongs to a group, and a file is imported for one group. Here partners of several groups stand together. Import one file per group.',
  'import-order':
    'PartnerStack needs partners before their customers, customers before their transactions, and those before rewards that point at them. Import the tables in the order named here.',
  'reward-above-transaction':
    'The reward is larger than the transaction it is given for. That may be meant, a bonus for example; it may also be a wrong unit. Check both amounts.',
  'unknown-parent':
    'PartnerStack was asked and has no such partner, customer or transaction, so the row would fail. Import that record first, or check the key.',
  'email-taken':
    'PartnerStack has another customer with this email, and takes each email once: the row would fail. Check which of the two is meant.',
  'already-imported':
    'PartnerStack has a transaction of this key, or the same rows were pushed before. Imported again, rewards are paid again. Leave out what is there already.',
  'unknown-group':
    'The program has no group of this name, slug or key. Check the spelling against the groups in PartnerStack.',
};
