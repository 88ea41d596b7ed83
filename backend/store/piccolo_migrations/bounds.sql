-- What is shown for one case in all is counted over its inquiries.
CREATE INDEX inquiry_number ON inquiry (number) WHERE number IS NOT NULL;
