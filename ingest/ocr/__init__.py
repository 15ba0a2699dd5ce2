"""Text recognition: the image of a page to words with their places, by Tesseract."""
