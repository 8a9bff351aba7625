"""Is this file the text that was adopted?"""
